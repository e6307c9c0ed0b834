/** Characters of the pre-chat form's lines; the name's follows the longest accepted on an identity card and then some. */
export const nameLengthMax = 100;
export const emailLengthMax = 254;
