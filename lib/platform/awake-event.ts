/** Said on `window` when React has taken a page over: what was pressed before then is pressed again. */
export const awakeEvent = "portal:awake";
