// How much of the picture's frame is free: on a small window the details stand over its lower part.
import type Sigma from "sigma";

export interface Look {
  x: number;
  y: number;
  ratio: number;
}

/** Return how many pixels of the picture's height nothing stands upon. */
export function freeHeight(sigma: Sigma, holder: Element): number {
  const { height } = sigma.getDimensions();
  const sheet = document.querySelector(".frame > aside");
  if (!sheet || getComputedStyle(sheet).position !== "fixed") return height;
  return Math.max(80, Math.min(height, sheet.getBoundingClientRect().top - holder.getBoundingClientRect().top));
}

/** Return whether a place of the drawing stands in the free part. */
export function inSight(sigma: Sigma, holder: Element, place: { x: number; y: number }): boolean {
  const { x, y } = sigma.framedGraphToViewport(place);
  return x > 0 && y > 0 && x < sigma.getDimensions().width && y < freeHeight(sigma, holder);
}

/** Return the camera state moved so that what it looks at stands in the middle of the free part. */
export function lookAside(sigma: Sigma, holder: Element, state: Look): Look {
  const { width, height } = sigma.getDimensions();
  const free = freeHeight(sigma, holder);
  if (free === height) return state;
  const at = (y: number) => sigma.viewportToFramedGraph({ x: width / 2, y }, { cameraState: { ...state, angle: 0 } }).y;
  return { ...state, y: state.y + at(height / 2) - at(free / 2) };
}
