// Which of the languages on offer a browser wants.

/** "zh-CN" is "zh-Hans": by language and script, so that nobody is given letters that they do not read. */
function isOf(tag: string, code: string): boolean {
  try {
    const [wanted, own] = [new Intl.Locale(tag).maximize(), new Intl.Locale(code).maximize()];
    return wanted.language === own.language && wanted.script === own.script;
  } catch {
    return false;
  }
}

/** `tags` has the dearest first. */
export function firstOf<Offer extends { code: string }>(
  offers: readonly Offer[],
  tags: readonly string[],
): Offer | undefined {
  return tags.flatMap((tag) => offers.filter(({ code }) => isOf(tag, code)))[0];
}
