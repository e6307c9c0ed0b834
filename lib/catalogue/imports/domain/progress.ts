/** How far an import is; `…Before` is where this run took it up. */
export type Progress = {
  readonly read: number;
  readonly readBefore: number;
  readonly bytes: number;
  readonly bytesBefore: number;
  readonly bytesInAll: number;
  /** Since this run began. */
  readonly seconds: number;
};

/** Seconds until the end at the speed of this run; null while there is none to tell by. */
export function secondsLeft({ bytes, bytesBefore, bytesInAll, seconds }: Progress): number | null {
  const done = bytes - bytesBefore;
  return done > 0 && seconds > 0 ? Math.round(((bytesInAll - bytes) * seconds) / done) : null;
}

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** "12,000 records · 41 % · 4,100 records/s · 0:12 remaining" */
export function progressLine(progress: Progress): string {
  const { read, readBefore, bytes, bytesInAll, seconds } = progress;
  const left = secondsLeft(progress);
  return [
    `${number.format(read)} records`,
    `${bytesInAll > 0 ? Math.floor((bytes * 100) / bytesInAll) : 100} %`,
    ...(seconds > 0 ? [`${number.format((read - readBefore) / seconds)} records/s`] : []),
    ...(left === null
      ? []
      : [`${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} remaining`]),
  ].join(" · ");
}
