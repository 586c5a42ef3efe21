// An edge program for sigma: straight lines with dashes measured on the screen, side by side where several join two nodes.
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** What an edge carries besides sigma's own attributes. */
export interface DashData {
  dashOn: number;
  dashOff: number;
  lane: number;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_line;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying vec2 v_dash;
const float bias = 255.0 / 254.0;
void main() {
  vec2 half_size = u_resolution * 0.5;
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * half_size;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * half_size;
  float span = max(length(end - start), 0.001);
  vec2 along = (end - start) / span;
  vec2 normal = vec2(-along.y, along.x);
  #ifdef PICKING_MODE
  float reach = max(a_line.x * 0.5, 4.0);
  v_color = a_id;
  #else
  float reach = a_line.x * 0.5 + 1.0;
  v_color = a_color;
  #endif
  v_color.a *= bias;
  vec2 at = mix(start, end, a_corner.x) + normal * (a_corner.y * reach + a_line.w);
  gl_Position = vec4(at / half_size, 0.0, 1.0);
  v_along = a_corner.x * span;
  v_across = a_corner.y * reach;
  v_half = a_line.x * 0.5;
  v_dash = a_line.yz;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying vec2 v_dash;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across));
  if (v_dash.y > 0.0) {
    float at = mod(v_along, v_dash.x + v_dash.y);
    cover *= 1.0 - smoothstep(v_dash.x - 0.4, v_dash.x + 0.4, at);
  }
  gl_FragColor = v_color * cover;
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext;
const UNIFORMS = ["u_matrix", "u_resolution"] as const;

export class DashProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_line", size: 4, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [[0, 1], [0, -1], [1, 1], [1, 1], [0, -1], [1, -1]],
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<DashData>,
  ): void {
    const array = this.array;
    let at = start;
    array[at++] = source.x;
    array[at++] = source.y;
    array[at++] = target.x;
    array[at++] = target.y;
    array[at++] = data.size;
    array[at++] = data.dashOn ?? 0;
    array[at++] = data.dashOff ?? 0;
    array[at++] = data.lane ?? 0;
    array[at++] = floatColor(data.color);
    array[at++] = edgeIndex;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>): void {
    gl.uniform2f(uniformLocations.u_resolution, params.width, params.height);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
