/** A page of the practice that belongs to another domain, as it stands in the bar of tabs. */
export interface PracticeTab {
  readonly link: string;
  readonly words: string;
}
