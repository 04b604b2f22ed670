// How much room a text takes, in letters of a usual width: a Chinese sign is as wide as two.

const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu;

export const lettersIn = (text: string) => text.length + (text.match(wide)?.length ?? 0);
