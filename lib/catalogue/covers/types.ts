/** A record's uploaded cover: its address is made of `id`, its proportions are those of `width` and `height`. */
export type Cover = {
  readonly id: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};
