// The drawn network: sigma with our shapes, greying of what is not in focus, and a cursor for the keyboard.
import type { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";

import { otherEnd, type NetEdge, type NetNode, type Network, type Visible } from "../state/network.ts";
import { EdgeLayer } from "./edgeLayer.ts";
import { DashProgram } from "./edgeProgram.ts";
import { inSight, lookAside } from "./frame.ts";
import { buildGraph, edgeKey, nodeKey, recolour } from "./graphModel.ts";
import { LabelPainter } from "./labels.ts";
import { ShapeProgram } from "./nodeProgram.ts";
import { mix, type Palette } from "./palette.ts";
import { fitTo, nearestTowards, type Direction } from "./walk.ts";

export interface GraphEvents {
  node(node: NetNode): void;
  edge(edge: NetEdge): void;
  stage(): void;
}

export interface Focus {
  node: NetNode | null;
  edge: NetEdge | null;
}

/** How far what is out of focus goes towards the colour of the paper. */
const DIMMED_EDGE = 0.82;
const DIMMED_NODE = 0.72;
/** Up to how many lit nodes all are named, as far as there is room. */
const NAMED = 40;

/** Tell whether the browser can draw with WebGL; sigma takes the page down where it cannot. */
export function canDraw(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

export class GraphView {
  readonly #network: Network;
  readonly #nodes: Map<string, NetNode>;
  readonly #edges: Map<string, NetEdge>;
  readonly #graph: MultiDirectedGraph;
  readonly #sigma: Sigma;
  readonly #painter: LabelPainter;
  readonly #layer: EdgeLayer;
  readonly #holder: HTMLElement;
  readonly #watch: ResizeObserver;
  #visible: Visible;
  #focus: Focus = { node: null, edge: null };
  #hovered: NetNode | null = null;
  #lit: { nodes: Set<NetNode>; edges: Set<NetEdge> } | null = null;
  #still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  constructor(container: HTMLElement, network: Network, visible: Visible, palette: Palette, events: GraphEvents) {
    this.#network = network;
    this.#holder = container;
    this.#nodes = new Map(network.nodes.map((node) => [nodeKey(node), node]));
    this.#edges = new Map(network.edges.map((edge) => [edgeKey(edge), edge]));
    this.#visible = visible;
    this.#painter = new LabelPainter(palette);
    const { clientWidth, clientHeight } = container;
    const aspect = Math.min(2.2, Math.max(0.7, clientWidth / Math.max(1, clientHeight)));
    this.#graph = buildGraph(network, palette, aspect);
    this.#layer = new EdgeLayer(this.#graph, network);
    this.#layer.show(visible, palette);
    this.#layer.want(visible, null, palette);
    this.#sigma = new Sigma(this.#graph, container, {
      nodeProgramClasses: { shape: ShapeProgram },
      defaultNodeType: "shape",
      edgeProgramClasses: { dash: DashProgram },
      defaultEdgeType: "dash",
      enableEdgeEvents: true,
      zIndex: true,
      labelFont: getComputedStyle(container).fontFamily,
      labelSize: 12,
      labelWeight: "500",
      labelDensity: 1.2,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: 5,
      stagePadding: 40,
      minCameraRatio: 0.03,
      maxCameraRatio: 2.5,
      zoomToSizeRatioFunction: (ratio) => Math.pow(ratio, 0.55),
      defaultDrawNodeLabel: this.#painter.draw,
      defaultDrawNodeHover: this.#painter.drawHover,
      nodeReducer: (key, data) => this.#reduceNode(key, data),
      edgeReducer: (key, data) => this.#reduceEdge(key, data),
    });
    // Sigma looks at the window only; the frame changes with panels, filters and the legend too.
    this.#watch = new ResizeObserver(() => {
      this.#sigma.resize();
      this.#sigma.scheduleRefresh();
    });
    this.#watch.observe(container);
    this.#listen(container, events);
    if (visible.nodes.size < network.nodes.length) this.#look(visible.nodes, undefined, true);
  }

  #listen(container: HTMLElement, events: GraphEvents): void {
    const sigma = this.#sigma;
    sigma.on("beforeRender", () => this.#painter.clear());
    sigma.on("clickNode", ({ node }) => this.#withNode(node, events.node));
    sigma.on("clickEdge", ({ edge }) => this.#withEdge(edge, events.edge));
    sigma.on("clickStage", () => events.stage());
    sigma.on("enterNode", ({ node }) => this.#withNode(node, (found) => this.#hover(found)));
    sigma.on("leaveNode", () => this.#hover(null));
    const pointer = (kind: string) => () => {
      container.style.cursor = kind;
    };
    for (const event of ["enterNode", "enterEdge"] as const) sigma.on(event, pointer("pointer"));
    for (const event of ["leaveNode", "leaveEdge"] as const) sigma.on(event, pointer(""));
  }

  #withNode(key: string, use: (node: NetNode) => void): void {
    const node = this.#nodes.get(key);
    if (node) use(node);
  }

  #withEdge(key: string, use: (edge: NetEdge) => void): void {
    const edge = this.#edges.get(key);
    if (edge) use(edge);
  }

  #hover(node: NetNode | null): void {
    this.#hovered = node;
    this.#light();
  }

  /** Work out what stays bright, then draw again. */
  #light(): void {
    const centre = this.#hovered ?? this.#focus.node;
    if (centre && this.#visible.nodes.has(centre)) {
      const edges = (this.#network.edgesOf.get(centre) ?? []).filter((edge) => this.#visible.edges.has(edge));
      this.#lit = { nodes: new Set([centre, ...edges.map((edge) => otherEnd(edge, centre))]), edges: new Set(edges) };
    } else if (this.#focus.edge && this.#visible.edges.has(this.#focus.edge)) {
      const edge = this.#focus.edge;
      this.#lit = { nodes: new Set([edge.source, edge.target]), edges: new Set([edge]) };
    } else this.#lit = null;
    this.#layer.want(this.#visible, this.#lit?.edges ?? null, this.#painter.palette);
    this.#sigma.refresh({ skipIndexation: true });
  }

  #reduceNode(key: string, data: Record<string, unknown>): Record<string, unknown> {
    const node = this.#nodes.get(key);
    if (!node || !this.#visible.nodes.has(node)) return { ...data, hidden: true };
    const lit = this.#lit;
    if (!lit) return this.#layer.parts.hubs.has(node) ? { ...data, forceLabel: true, zIndex: 2 } : data;
    if (lit.nodes.has(node)) {
      const centre = node === (this.#hovered ?? this.#focus.node);
      const forceLabel = centre || lit.nodes.size <= NAMED;
      const highlighted = node === this.#focus.node;
      return { ...data, zIndex: centre ? 3 : 2, forceLabel, strong: centre, highlighted };
    }
    const paper = this.#painter.palette.paper;
    const grey = mix(this.#painter.palette.neutral, paper, DIMMED_NODE);
    return { ...data, color: grey, second: grey, label: null, size: Number(data["size"]) * 0.7, zIndex: 0 };
  }

  #reduceEdge(key: string, data: Record<string, unknown>): Record<string, unknown> {
    if (key.startsWith("p")) return this.#lit ? { ...data, hidden: true } : data;
    const found = this.#edges.get(key);
    if (!found || !this.#visible.edges.has(found)) return { ...data, hidden: true };
    const palette = this.#painter.palette;
    if (!this.#lit) return data;
    if (this.#lit.edges.has(found)) {
      const chosen = found === this.#focus.edge;
      const color = chosen ? palette.accent : mix(String(data["color"]), palette.ink, 0.45);
      return { ...data, color, size: Number(data["size"]) * (chosen ? 2.2 : 1.4), zIndex: 2 };
    }
    return { ...data, color: mix(palette["edge-weak"], palette.paper, DIMMED_EDGE), zIndex: 0 };
  }

  /** Show another set of nodes and edges. */
  show(visible: Visible): void {
    const same = visible === this.#visible || (visible.nodes.size === this.#visible.nodes.size && [...visible.nodes].every((node) => this.#visible.nodes.has(node)));
    this.#visible = visible;
    this.#layer.show(visible, this.#painter.palette);
    this.#light();
    if (!same) this.fit();
  }

  /** Pin a node or an edge; bring it into the picture where it stands outside. */
  focus(focus: Focus): void {
    this.#focus = focus;
    this.#light();
    const node = focus.node ?? focus.edge?.source;
    if (node && this.#visible.nodes.has(node) && !this.#inSight(node)) this.#look([node], this.#sigma.getCamera().ratio);
  }

  paint(palette: Palette): void {
    this.#painter.palette = palette;
    recolour(this.#graph, this.#network, palette);
    this.#light();
  }

  #inSight(node: NetNode): boolean {
    const place = this.#place(node);
    return !place || inSight(this.#sigma, this.#holder, place);
  }

  #place(node: NetNode): { x: number; y: number } | undefined {
    return this.#sigma.getNodeDisplayData(nodeKey(node));
  }

  #look(nodes: Iterable<NetNode>, ratio?: number, atOnce = this.#still): void {
    const points = [...nodes].flatMap((node) => this.#place(node) ?? []);
    const fitted = fitTo(points, ratio);
    if (!fitted) return;
    const target = lookAside(this.#sigma, this.#holder, fitted);
    const camera = this.#sigma.getCamera();
    if (atOnce) camera.setState(target);
    else void camera.animate(target, { duration: 350 });
  }

  /** Bring everything shown into the picture. */
  fit(): void {
    this.#look(this.#visible.nodes);
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    const ratio = Math.min(2.5, Math.max(0.03, camera.ratio * factor));
    if (this.#still) camera.setState({ ratio });
    else void camera.animate({ ratio }, { duration: 200 });
  }

  /** Return the node the cursor comes to when it goes one step, and light it. */
  walk(from: NetNode | null, direction: Direction): NetNode | null {
    const nodes = [...this.#visible.nodes];
    const next = nearestTowards(nodes, (node) => this.#place(node), from, direction);
    if (next) this.cursor(next);
    return next;
  }

  /** Light a node as if the pointer were on it; null takes the light away. */
  cursor(node: NetNode | null): void {
    this.#hover(node);
    if (node && !this.#inSight(node)) this.#look([node], this.#sigma.getCamera().ratio);
  }

  destroy(): void {
    this.#watch.disconnect();
    this.#sigma.kill();
  }
}
