import type { ImageSize } from "#core/model/image-size.ts";
import type { ImageSizes } from "#core/protocol/server/statistics.ts";

/** The most sizes to list individually. */
const MOST = 12;

/** A key that is the same for equal sizes. */
export function sizeKey({ width, height }: ImageSize): string {
	return `${width} ${height}`;
}

/** Counts images by their size. */
export class ImageSizeTally {
	readonly #sizes = new Map<string, { readonly width: number; readonly height: number; images: number }>();
	#unknown = 0;

	add(size: ImageSize | undefined): void {
		if (!size) {
			this.#unknown++;
			return;
		}
		const key = sizeKey(size);
		const known = this.#sizes.get(key);
		if (known) {
			known.images++;
		} else {
			this.#sizes.set(key, { width: size.width, height: size.height, images: 1 });
		}
	}

	figures(): ImageSizes {
		const sizes = [...this.#sizes.values()].sort(
			(a, b) => b.images - a.images || b.width * b.height - a.width * a.height || b.width - a.width,
		);
		const others = sizes.slice(MOST);
		return {
			most: sizes.slice(0, MOST),
			others: { sizes: others.length, images: others.reduce((sum, { images }) => sum + images, 0) },
			unknown: this.#unknown,
		};
	}
}
