import { Component, input } from '@angular/core';
import { ChoiceControl } from '../controls/choice-control';
import { DurationControl } from '../controls/duration-control';
import { EmotionControl } from '../controls/emotion-control';
import { FollowedListControl } from '../controls/followed-list-control';
import { GroupControl } from '../controls/group-control';
import { IfThenControl } from '../controls/if-then-control';
import { IntegerControl } from '../controls/integer-control';
import { ListControl } from '../controls/list-control';
import { MomentControl } from '../controls/moment-control';
import { MoneyControl } from '../controls/money-control';
import { MultiChoiceControl } from '../controls/multi-choice-control';
import { PersonControl } from '../controls/person-control';
import { ScaleControl } from '../controls/scale-control';
import { TextControl } from '../controls/text-control';
import { WordedScale } from '../controls/worded-scale';
import { YesNoControl } from '../controls/yes-no-control';
import type { Place, QuestionTemplate } from './place';

/** The control that fits the type of the answer. A type without one does not compile. */
@Component({
  selector: 'rk-answer-control',
  imports: [
    ChoiceControl,
    DurationControl,
    EmotionControl,
    FollowedListControl,
    GroupControl,
    IfThenControl,
    IntegerControl,
    ListControl,
    MomentControl,
    MoneyControl,
    MultiChoiceControl,
    PersonControl,
    ScaleControl,
    TextControl,
    WordedScale,
    YesNoControl,
  ],
  templateUrl: './answer-control.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class AnswerControl {
  readonly place = input.required<Place>();
  /** Draws the parts of a group and the rows of a list. */
  readonly question = input.required<QuestionTemplate>();
}
