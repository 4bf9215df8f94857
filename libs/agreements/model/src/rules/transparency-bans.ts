import type { TransparencyBan } from '../vocabulary/transparency-words';

// Lists of what a way of watching is usually called. `how` and `area` are closed lists; these look after the free text. A
// person who wants to get around a phrase will; the clinician reads every proposal, and this says no to the plain ask.
// A secret that was kept is what people come about, and may be named; looking in secret is not agreed.
const CHECKING = '(?:check|look|search|read|watch|follow|record|visit|test|listen)(?:s|es|ed|ing)?';
const BANS: Readonly<Record<TransparencyBan, RegExp>> = {
  'live-location':
    /\b(?:live|real[- ]?time|share|shared|sharing|track(?:s|ed|ing)?|turn(?:s|ed)? on|see|check(?:s|ing)?)\b[^.!?\n]{0,30}\blocations?\b|\blocations?\b[^.!?\n]{0,20}\b(?:on|shared|sharing|tracking|live)\b|\b(?:gps|geo-?fenc\w*|find my (?:phone|iphone|friends)|life ?360|air ?tags?|tracker)\b/i,
  spyware:
    /\b(?:spy ?ware|stalker ?ware|key ?loggers?|spy(?:ing)? (?:app|software|on)|monitoring (?:app|software)|mirror(?:ed|ing)? (?:the |my |your |his |her )?(?:phone|screen)|hidden (?:camera|microphone|recorder)|bug(?:s|ged|ging)? the)\b/i,
  'holding-passwords':
    /\b(?:pass ?words?|pass ?codes?|pin(?: code| number)?s?|log-?ins?|fingerprint|face id|unlock(?:ed|s|ing)?)\b/i,
  'third-party-messages':
    /\b(?:read(?:s|ing)?|see(?:s|ing)?|check(?:s|ed|ing)?|look(?:s|ing)? (?:at|through)|go(?:es|ing)? through|show(?:s|n|ing)?|scroll(?:s|ing)?|access(?:es)?(?: to)?)\b[^.!?\n]{0,40}\b(?:messages?|texts?|chats?|dms?|e-?mails?|inbox|whats ?app|messenger|conversations? with)\b/i,
  'secret-checks': new RegExp(
    [
      `\\bsecret(?:ly)?\\b[^.!?\\n]{0,30}\\b${CHECKING}\\b`,
      `\\b${CHECKING}\\b[^.!?\\n]{0,30}\\bsecret(?:ly)?\\b`,
      '\\b(?:unannounced|without (?:telling|saying|asking|notice|(?:him|her|them|you) knowing)|behind (?:his|her|their|your|my) back)\\b',
      '\\b(?:spot[- ]checks?|random(?:ly)?(?: \\w+){0,2} checks?|at random)\\b',
    ].join('|'),
    'i',
  ),
  'minors-devices':
    /\b(?:child(?:ren)?'?s?|kids?'?s?|teen(?:ager)?'?s?|son'?s?|daughter'?s?|minors?'?)\b[^.!?\n]{0,20}\b(?:phones?|devices?|tablets?|laptops?|computers?|accounts?)\b/i,
};

/**
 * What a text asks for that no agreement may hold, or nothing. The first that fits, in the order of how much harm it does.
 *
 * @example banIn('I get to keep your password') // 'holding-passwords'
 * @example banIn('You tell me on Sunday what was spent') // undefined
 */
export function banIn(text: string): TransparencyBan | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ');
  return (Object.keys(BANS) as TransparencyBan[]).find((ban) => BANS[ban].test(plain));
}
