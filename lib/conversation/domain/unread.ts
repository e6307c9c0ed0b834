/** Minutes an answer stands unread before a mail tells of it; whoever sits before the conversation reads it sooner. */
export const unreadMinutes = 10;
