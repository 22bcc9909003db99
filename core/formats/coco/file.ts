/**
 * The names of the COCO format: an object with the lists images, annotations and categories. Every value is `unknown`:
 * files come from many tools, and each reader checks what it needs.
 */
export interface CocoImage {
	readonly id?: unknown;
	readonly file_name?: unknown;
	/** In pixels. */
	readonly width?: unknown;
	readonly height?: unknown;
	readonly coco_url?: unknown;
}

export interface CocoAnnotation {
	readonly id?: unknown;
	readonly image_id?: unknown;
	readonly category_id?: unknown;
	/** [x, y, width, height] from the upper left corner. */
	readonly bbox?: unknown;
	/** Lists of x, y, x, y, …, or run lengths. */
	readonly segmentation?: unknown;
	/** In square pixels. */
	readonly area?: unknown;
	readonly iscrowd?: unknown;
}

export interface CocoCategory {
	readonly id?: unknown;
	readonly name?: unknown;
}

/** Whether a value is a JSON object, not a list or null. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
