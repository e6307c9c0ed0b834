/** The kind of a mail with news, by which a withdrawn yes finds what still waits. */
export const newsMailKind = "member-news";
