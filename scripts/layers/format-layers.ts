import type { Layer } from "./layer.ts";

/** The source formats: the part of the core next to the rest. From the bottom up. */
export const formatLayers: readonly Layer[] = [
	{
		folder: "core/formats",
		holds: "The contract of a source format, and what formats share: paths, image names, problems",
		imports: ["core/model", "core/image-files"],
	},
	{
		folder: "core/formats/reading",
		holds: "Reading JSON, XML and text of any size, with places in the source",
		imports: ["core/image-files", "core/formats"],
		libraries: ["fast-xml-parser"],
	},
	{
		folder: "core/formats/coco",
		holds: "COCO files",
		imports: ["core/model", "core/masks", "core/formats", "core/formats/reading"],
	},
	{
		folder: "core/formats/pascal-voc",
		holds: "Pascal VOC folders: boxes, and masks",
		imports: ["core/model", "core/image-files", "core/masks", "core/formats", "core/formats/reading"],
		libraries: ["fast-png"],
	},
	{
		folder: "core/formats/class-folders",
		holds: "One folder per class",
		imports: ["core/model", "core/formats"],
	},
	{
		folder: "core/formats/labels-csv",
		holds: "Tables of image names and labels",
		imports: ["core/model", "core/image-files", "core/formats", "core/formats/reading"],
		libraries: ["csv-parse/browser/esm/sync"],
	},
	{
		folder: "core/formats/all",
		holds:
			"**Register**: source formats; recognizing the format of a folder, datasets below a folder, a dataset's parts",
		imports: [
			"core/model",
			"core/formats",
			"core/formats/coco",
			"core/formats/pascal-voc",
			"core/formats/class-folders",
			"core/formats/labels-csv",
		],
	},
	{
		folder: "core/formats/writing",
		holds: "The contract of an export, and reading lines as images to write",
		imports: ["core/model", "core/jsonl", "core/tasks"],
	},
	{
		folder: "core/formats/export",
		holds: "**Register**: formats to export to",
		imports: ["core/model", "core/formats/writing"],
	},
];
