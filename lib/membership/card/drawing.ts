import "server-only";

import bwipjs from "bwip-js/node";

/** Bars or modules as one path, in units of the narrowest of them, the quiet zone around included. */
export type CodeDrawing = {
  readonly width: number;
  readonly height: number;
  /** Black parts, in SVG's path language. */
  readonly path: string;
};

/** What scanners need empty on both sides of the bars (ISO/IEC 15417), and around the modules (ISO/IEC 18004). */
const barsQuiet = 10;
const modulesQuiet = 4;
/** Bars this high are met by a line of light that is held askew. */
const barsHeight = 40;

/** The bars of a text in Code 128; an even run of digits is drawn in set C, two digits to a sign. */
export function code128Of(text: string): CodeDrawing {
  const [drawn] = bwipjs.raw({ bcid: "code128", text });
  if (!drawn || !("sbs" in drawn)) throw new Error("no bars were drawn");
  let at = barsQuiet;
  let path = "";
  for (const [index, width] of drawn.sbs.entries()) {
    if (index % 2 === 0) path += `M${at} 0h${width}v${barsHeight}h-${width}z`;
    at += width;
  }
  return { width: at + barsQuiet, height: barsHeight, path };
}

/** The modules of a text as a QR code; what room the smallest one leaves goes into mending what is not seen. */
export function qrOf(text: string): CodeDrawing {
  const [drawn] = bwipjs.raw({ bcid: "qrcode", text });
  if (!drawn || !("pixs" in drawn)) throw new Error("no modules were drawn");
  const size = drawn.pixx;
  let path = "";
  for (const [index, black] of drawn.pixs.entries())
    if (black === 1)
      path += `M${modulesQuiet + (index % size)} ${modulesQuiet + Math.floor(index / size)}h1v1h-1z`;
  return { width: size + 2 * modulesQuiet, height: size + 2 * modulesQuiet, path };
}

/** Black on white in every theme, with edges that a screen does not soften. */
function toSvg({ width, height, path }: CodeDrawing): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
    `width="${width}" height="${height}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${width}v${height}h-${width}z"/><path d="${path}"/></svg>`
  );
}

/** A text as a Code 128, as SVG. */
export function drawCode128(text: string): string {
  return toSvg(code128Of(text));
}

/** A text as a QR code, as SVG. */
export function drawQr(text: string): string {
  return toSvg(qrOf(text));
}
