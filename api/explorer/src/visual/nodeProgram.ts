// A node program for sigma: every shape of shapes.ts, two-coloured, hollow or striped.
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

import { shapeShader } from "./shapes.ts";

/** What a node carries besides sigma's own attributes. */
export interface ShapeData {
  second: string;
  paper: string;
  shape: number;
  hollow: boolean;
  synthetic: boolean;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_second;
attribute vec4 a_paper;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_style;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_resolution;
varying vec4 v_color;
varying vec4 v_second;
varying vec4 v_paper;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_style;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size / u_sizeRatio;
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  vec2 reach = a_corner * (radius * 1.25 + 3.0);
  gl_Position = vec4(centre + reach * 2.0 / u_resolution, 0.0, 1.0);
  v_point = reach;
  v_radius = radius;
  v_shape = a_shape;
  v_style = a_style;
  v_paper = a_paper;
  v_second = a_second;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_second.a *= bias;
  v_paper.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_second;
varying vec4 v_paper;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_style;
${shapeShader()}
void main() {
  float d = shapeDistance(v_point / v_radius, v_shape) * v_radius;
  #ifdef PICKING_MODE
  gl_FragColor = d < 2.0 ? v_color : vec4(0.0);
  #else
  float hollow = mod(v_style, 2.0);
  vec4 fill = mix(v_color, v_second, smoothstep(-0.5, 0.5, v_point.x));
  float inner = max(1.6, min(2.4, v_radius * 0.3));
  if (hollow > 0.5) fill = mix(v_paper, fill, smoothstep(-inner - 0.5, -inner + 0.5, d));
  if (v_style > 1.5 && mod(v_point.x + v_point.y, 4.0) < 1.6) fill = mix(fill, v_paper, 0.75);
  vec4 colour = mix(fill, v_paper, smoothstep(-0.5, 0.5, d));
  gl_FragColor = mix(colour, vec4(0.0), smoothstep(1.0, 2.0, d));
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext;
const UNIFORMS = ["u_sizeRatio", "u_matrix", "u_resolution"] as const;

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_style", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_second", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_paper", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [-1, 1], [1, -1], [1, 1]],
    };
  }

  override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & Partial<ShapeData>): void {
    const array = this.array;
    let at = start;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = data.shape ?? 0;
    array[at++] = (data.hollow ? 1 : 0) + (data.synthetic ? 2 : 0);
    array[at++] = floatColor(data.color);
    array[at++] = floatColor(data.second ?? data.color);
    array[at++] = floatColor(data.paper ?? "#ffffff");
    array[at++] = nodeIndex;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>): void {
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform2f(uniformLocations.u_resolution, params.width, params.height);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
