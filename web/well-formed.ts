const loneSurrogate = /\p{Surrogate}/gu;

/** As text that can be sent as UTF-8: half a character is one that cannot be read. */
export const wellFormed = (text: string): string => text.replace(loneSurrogate, '\uFFFD');
