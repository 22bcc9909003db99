const category = { id: 1, name: "can" };
/** An image of 100 x 50 pixels, unless `more` says otherwise. */
export const image = (id: unknown, file_name: unknown, more: object = { width: 100, height: 50 }) => ({
	id,
	file_name,
	...more,
});
/** A box of class 1 on an image. */
export const onImage = (image_id: unknown, more: object = {}) => ({
	id: 1,
	image_id,
	category_id: 1,
	bbox: [10, 10, 20, 30],
	...more,
});
/** A COCO document with one class. */
export const file = (images: readonly unknown[], ...annotations: readonly unknown[]) => ({
	images,
	annotations,
	categories: [category],
});

/** A COCO document with one image of 100 x 50 pixels, two classes and the given annotations (of image 1 and class 1 by default). */
export function cocoOf(...annotations: readonly Record<string, unknown>[]) {
	return {
		images: [{ id: 1, file_name: "a.jpg", width: 100, height: 50 }],
		categories: [
			{ id: 1, name: "can" },
			{ id: 2, name: "milk bottle" },
		],
		annotations: annotations.map((annotation, index) => ({
			id: index + 1,
			image_id: 1,
			category_id: 1,
			...annotation,
		})),
	};
}
