/**
 * What the home page says of the first reply while the chat is open, as a key of `home.now`. Five minutes are promised
 * only where somebody is there to keep them. A page that was made while closed may stay before its reader until the
 * chat opens: it cannot know who will be there, and says on what it depends.
 */
export function firstReplyWord(
  openWhenMade: boolean,
  onDuty: number,
): "promise" | "nobodyOnDuty" | "promiseOnDuty" {
  if (!openWhenMade) return "promiseOnDuty";
  return onDuty > 0 ? "promise" : "nobodyOnDuty";
}
