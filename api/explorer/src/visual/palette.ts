// The colours of the drawing, read from the design tokens (styles/tokens.css): one place for page and canvas.

const TOKENS = [
  "paper", "ink", "ink-soft", "accent", "edge", "edge-weak", "edge-derived", "edge-contested", "edge-synthetic", "unclassified", "neutral",
  "government", "academia", "business", "civil-society",
] as const;

export type Token = (typeof TOKENS)[number];
export type Palette = Readonly<Record<Token, string>>;

/** Return the colours as they stand for the current theme. */
export function readPalette(element: Element = document.documentElement): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(TOKENS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}

/** Return the colour of a name in the palette; an unknown helix is drawn as not classified. */
export function colourOf(palette: Palette, name: string): string {
  return name in palette ? palette[name as Token] : palette.unclassified;
}

function channels(hex: string): [number, number, number] {
  const digits = hex.replace("#", "");
  // A minifier shortens #ffffff to #fff, in tokens too.
  const value = Number.parseInt(digits.length === 3 ? digits.replace(/./g, "$&$&") : digits, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Return a colour some part of the way from one to another, as the canvas wants it: opaque, hexadecimal. */
export function mix(from: string, to: string, part: number): string {
  const other = channels(to);
  const mixed = channels(from).map((value, i) => Math.round(value + ((other[i] ?? 0) - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
