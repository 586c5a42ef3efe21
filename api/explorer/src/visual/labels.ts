// Names on the canvas: with a halo, and never one upon another.
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";

import type { Palette } from "./palette.ts";

type Drawn = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;
type Box = readonly [number, number, number, number];

const LONGEST = 34;

function short(label: string): string {
  return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** Draws names while there is room; call `clear` before every frame. */
export class LabelPainter {
  #boxes: Box[] = [];
  palette: Palette;

  constructor(palette: Palette) {
    this.palette = palette;
  }

  clear(): void {
    this.#boxes = [];
  }

  #free(box: Box): boolean {
    return this.#boxes.every((b) => box[2] < b[0] || box[0] > b[2] || box[3] < b[1] || box[1] > b[3]);
  }

  /** Draw a name beside its node, unless another name is in the way. */
  draw = (context: CanvasRenderingContext2D, data: Drawn, settings: Settings): void => {
    // What is chosen has its name on a card already.
    if (!data.label || data["highlighted"]) return;
    const text = short(data.label);
    context.font = `${data["strong"] ? 600 : settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const width = context.measureText(text).width;
    const room = context.canvas.clientWidth || context.canvas.width;
    const right = data.x + data.size + 4;
    // A name that would run out of the picture stands on the other side of its node.
    const x = right + width <= room ? right : data.x - data.size - 4 - width;
    const y = data.y + settings.labelSize / 3;
    const box: Box = [x - 2, y - settings.labelSize, x + width + 2, y + 4];
    if (!data["strong"] && !this.#free(box)) return;
    this.#boxes.push(box);
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = this.palette.paper;
    context.strokeText(text, x, y);
    context.fillStyle = this.palette.ink;
    context.fillText(text, x, y);
  };

  /** Draw the node under the pointer or the cursor: a ring and its whole name on a card. */
  drawHover = (context: CanvasRenderingContext2D, data: Drawn, settings: Settings): void => {
    const { paper, ink, accent } = this.palette;
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, Math.PI * 2);
    context.lineWidth = 2.5;
    context.strokeStyle = accent;
    context.stroke();
    if (!data.label) return;
    context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
    const width = context.measureText(data.label).width + 14;
    const height = settings.labelSize + 12;
    const room = context.canvas.clientWidth || context.canvas.width;
    const right = data.x + data.size + 8;
    const x = right + width < room ? right : Math.max(4, data.x - data.size - 8 - width);
    const y = data.y - height / 2;
    context.beginPath();
    context.roundRect(x, y, width, height, 5);
    context.fillStyle = paper;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = accent;
    context.stroke();
    context.fillStyle = ink;
    context.fillText(data.label, x + 7, y + height / 2 + settings.labelSize / 3);
  };
}
