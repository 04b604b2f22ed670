// Addresses as links: https only, so that no text can lead to anything else.
import type { ComponentChildren } from 'preact';

const address = /(https:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+)/;
/** The signs that end the sentence around an address. */
const ending = /[.,;:!?')\]]*$/;

export function Link({ href, children }: { href: string; children: ComponentChildren }) {
  if (!href.startsWith('https://')) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

/** A text in which each address is a link. */
export function Linked({ text }: { text: string }) {
  return (
    <>
      {text.split(address).map((part, index) => {
        // The parts at odd places are what the pattern catches.
        if (index % 2 === 0) return part;
        const href = part.replace(ending, '');
        return [
          <Link key={index} href={href}>
            {href}
          </Link>,
          part.slice(href.length),
        ];
      })}
    </>
  );
}
