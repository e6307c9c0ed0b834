import { classNames } from "@/components/ui/class-names";
import type { Cover } from "@/lib/catalogue/covers/types";

const sizes = {
  list: { width: 160, box: "w-14.5 lg:w-19" },
  page: { width: 480, box: "w-24 lg:w-37.5" },
} as const;

/**
 * An uploaded cover, where the spine would stand. In a list it is decoration: the title stands beside it. What is said of
 * it was written by staff, in Indonesian.
 */
export function CoverPicture({ cover, size }: { cover: Cover; size: keyof typeof sizes }) {
  const { width, box } = sizes[size];
  const height = Math.round((cover.height * width) / cover.width);
  return (
    // biome-ignore lint/performance/noImgElement: the route gives the width asked for; Next's own loader is not used
    <img
      src={`/api/catalogue/covers/${cover.id}?w=${width}`}
      alt={size === "list" ? "" : cover.alt}
      lang="id"
      width={width}
      height={height}
      loading={size === "list" ? "lazy" : "eager"}
      className={classNames("h-auto self-start rounded-label border border-line", box)}
    />
  );
}
