// The shapes of the nodes, once: the legend draws these points and the shader is written from them.

export type Point = readonly [number, number];

function regular(corners: number, turn = 0, radius = 1): Point[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners + turn;
    return [radius * Math.sin(angle), radius * Math.cos(angle)] as const;
  });
}

function star(tips: number, inner: number): Point[] {
  const outerPoints = regular(tips, 0, 1.15);
  const innerPoints = regular(tips, Math.PI / tips, inner);
  return outerPoints.flatMap((point, i) => [point, innerPoints[i] ?? point]);
}

function box(width: number, height: number): Point[] {
  return [[-width, -height], [-width, height], [width, height], [width, -height]];
}

function plus(arm: number, half: number): Point[] {
  const [a, h] = [arm, half];
  return [[-h, a], [h, a], [h, h], [a, h], [a, -h], [h, -h], [h, -a], [-h, -a], [-h, -h], [-a, -h], [-a, h], [-h, h]];
}

function turned(points: Point[], angle: number): Point[] {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [x * c - y * s, x * s + y * c] as const);
}

/** Corner points of each shape in a unit circle, y upwards; an empty list is the circle itself. */
export const SHAPES = {
  circle: [],
  hexagon: regular(6, 0, 1.05),
  square: box(0.86, 0.86),
  diamond: regular(4, 0, 1.15),
  triangle: regular(3, 0, 1.2),
  "triangle-down": regular(3, Math.PI, 1.2),
  star: star(5, 0.52),
  pentagon: regular(5, 0, 1.08),
  wide: box(1.12, 0.62),
  tall: box(0.62, 1.08),
  plus: plus(1.05, 0.4),
  cross: turned(plus(1.1, 0.36), Math.PI / 4),
  octagon: regular(8, Math.PI / 8, 1),
  spark: star(4, 0.45),
  house: [[-0.85, -0.95], [-0.85, 0.15], [0, 1.1], [0.85, 0.15], [0.85, -0.95]],
  roof: [[-1.1, -0.75], [-0.5, 0.75], [0.5, 0.75], [1.1, -0.75]],
  lean: [[-1.15, -0.7], [-0.45, 0.7], [1.15, 0.7], [0.45, -0.7]],
  burst: star(6, 0.62),
} satisfies Record<string, readonly Point[]>;

export type ShapeName = keyof typeof SHAPES;
export const SHAPE_NAMES = Object.keys(SHAPES) as ShapeName[];

/** Return the shape as the path of an SVG, centred on the origin, y downwards. */
export function shapePath(name: ShapeName, radius: number): string {
  const points: readonly Point[] = SHAPES[name];
  const r = radius.toFixed(2);
  if (points.length === 0) return `M-${r},0a${r},${r} 0 1,0 ${2 * radius},0a${r},${r} 0 1,0 -${2 * radius},0Z`;
  return `M${points.map(([x, y]) => `${(x * radius).toFixed(2)},${(-y * radius).toFixed(2)}`).join("L")}Z`;
}

/** Return the signed distance of a point to a shape, negative inside: what the shader computes, for the tests. */
export function distanceTo(name: ShapeName, px: number, py: number): number {
  const points: readonly Point[] = SHAPES[name];
  if (points.length === 0) return Math.hypot(px, py) - 1;
  let nearest = Infinity;
  let inside = false;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay];
    const [ex, ey, wx, wy] = [bx - ax, by - ay, px - ax, py - ay];
    const along = Math.min(1, Math.max(0, (wx * ex + wy * ey) / (ex * ex + ey * ey)));
    nearest = Math.min(nearest, Math.hypot(wx - ex * along, wy - ey * along));
    if (ay > py !== by > py && px < (ex * (py - ay)) / ey + ax) inside = !inside;
  });
  return inside ? -nearest : nearest;
}

/** Return the GLSL function `float shapeDistance(vec2 p, float shape)`, written from the same points. */
export function shapeShader(): string {
  const number = (value: number): string => value.toFixed(5);
  const branch = (name: ShapeName, index: number): string => {
    const points: readonly Point[] = SHAPES[name];
    if (points.length === 0) return `if (shape < ${index}.5) return length(p) - 1.0;`;
    const sides = points.map(([ax, ay], i) => {
      const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay];
      return `side(p, vec2(${number(ax)}, ${number(ay)}), vec2(${number(bx)}, ${number(by)}), d, s);`;
    });
    return `if (shape < ${index}.5) { float d = 1e6; float s = 1.0; ${sides.join(" ")} return s * sqrt(d); }`;
  };
  return `
void side(vec2 p, vec2 a, vec2 b, inout float d, inout float s) {
  vec2 e = b - a;
  vec2 w = p - a;
  vec2 q = w - e * clamp(dot(w, e) / dot(e, e), 0.0, 1.0);
  d = min(d, dot(q, q));
  if ((a.y > p.y) != (b.y > p.y) && p.x < e.x * w.y / e.y + a.x) s = -s;
}
float shapeDistance(vec2 p, float shape) {
  ${SHAPE_NAMES.map(branch).join("\n  ")}
  return length(p) - 1.0;
}`;
}
