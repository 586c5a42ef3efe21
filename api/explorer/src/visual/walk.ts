// Where the keyboard's cursor goes, and where the camera looks: plain geometry.

export type Direction = "left" | "right" | "up" | "down";

interface Place {
  x: number;
  y: number;
}

const VECTORS: Readonly<Record<Direction, Place>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: 1 },
  down: { x: 0, y: -1 },
};

/** Return the nearest thing in a direction (within 60° of it); without a start, the one nearest the middle. */
export function nearestTowards<T>(
  things: readonly T[],
  place: (thing: T) => Place | undefined,
  from: T | null,
  direction: Direction,
): T | null {
  const origin = from === null ? { x: 0.5, y: 0.5 } : place(from);
  if (!origin) return null;
  const vector = VECTORS[direction];
  let best: T | null = null;
  let bestCost = Infinity;
  for (const thing of things) {
    const at = place(thing);
    if (!at || thing === from) continue;
    const [dx, dy] = [at.x - origin.x, at.y - origin.y];
    const distance = Math.hypot(dx, dy);
    const along = dx * vector.x + dy * vector.y;
    if (from !== null && along <= distance * 0.5) continue;
    // Straight ahead is nearer than aside: the cost of a step grows with the angle.
    const cost = from === null ? distance : distance * (2 - along / distance);
    if (cost < bestCost) [best, bestCost] = [thing, cost];
  }
  return best;
}

/** Return the camera state that shows all points, or one with a fixed ratio; null where there is nothing. */
export function fitTo(points: readonly Place[], ratio?: number): { x: number; y: number; ratio: number } | null {
  if (points.length === 0) return null;
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  const extent = Math.max(right - left, high - low);
  return {
    x: (left + right) / 2,
    y: (low + high) / 2,
    ratio: ratio ?? Math.min(1.05, Math.max(0.12, extent * 1.12)),
  };
}
