/**
 * Why training loses something: in the runtime's own words, shortened, if it prints any, otherwise in ours. The ids are
 * those of the ledger in `docs/training-runtime.md`, which says what in the runtime decides each; a test keeps the two
 * in sync.
 */
export const REASONS = {
	// A record.
	unreadable: "Could not convert the dataset to a pandas data frame.",
	"no-image-url": "The image URL is missing.",
	"class-type": "Label should be a string or integer for multiclass.",
	"class-list-type": "Label should be a list of strings or integers for multilabel.",
	"label-not-list": "The provided annotations are not in valid format.",
	"all-objects-dropped": "No valid annotations. Skipping image.",
	"lost-with-line": "Its line is skipped.",
	// An object.
	"object-not-dictionary": "The label column in the dataset should be a dictionary.",
	"incomplete-record": "Incomplete Record",
	"iscrowd-unhashable": "TypeError: isCrowd is a list or an object.",
	"label-unhashable": "TypeError: the label is a list or an object.",
	"coordinate-overflow": "OverflowError: a box coordinate is too large.",
	"coordinate-type": "Expected int or float types for box coordinates.",
	"no-polygon": "The object has no polygon.",
	"impossible-box": "The box is empty, inverted, or outside the image.",
	// Its polygon.
	"falsy-polygon": "The polygon is empty.",
	"falsy-first-segment": "The first segment is empty.",
	"polygon-is-object": "KeyError: the polygon is an object.",
	"segment-type": "Expected a list of list for polygon coordinates.",
	"odd-numbers": "Invalid Polygon: should be equal numbers of Xs and Ys",
	"no-segment-left": "Every segment is too short or extends past the image.",
	// A file.
	"no-image-url-column": "Image URL column 'image_url' is not present in the dataset.",
	"no-label-column": "No labels found to initialize dataset.",
	"no-image-left": "All annotations provided are ill-formed.",
	"no-datapoint-left": "No valid datapoints found to initialize dataset.",
	"background-only": "No objects in dataset. Please ensure that at least one image has one or more objects.",
	"class-types-differ":
		"More than one type found for the class field. Please ensure that all classes are of the same type, e.g. string.",
	"classes-unsortable": "TypeError: the classes mix strings and numbers, which cannot be sorted.",
} as const;

export type ReasonId = keyof typeof REASONS;
export type Reason = (typeof REASONS)[ReasonId];
