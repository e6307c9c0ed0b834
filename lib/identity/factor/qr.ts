import "server-only";

import bwipjs from "bwip-js/node";
import { z } from "zod";
import type { QrPicture } from "./types";

/** Light squares around the code, without which a camera does not find it (ISO/IEC 18004). */
const quietZone = 4;

const matrixShape = z.tuple([z.object({ pixs: z.array(z.number()), pixx: z.number() })]);

/** The QR code of a text of at most some 300 signs, drawn on the server: the secret reaches no other service. */
export function qrPicture(text: string): QrPicture {
  const [{ pixs, pixx }] = matrixShape.parse(bwipjs.raw("qrcode", text, "eclevel=M"));
  const squares = pixs.flatMap((dark, index) => {
    const [x, y] = [(index % pixx) + quietZone, Math.floor(index / pixx) + quietZone];
    return dark === 1 ? [`M${x} ${y}h1v1h-1z`] : [];
  });
  return { size: pixx + 2 * quietZone, path: squares.join("") };
}
