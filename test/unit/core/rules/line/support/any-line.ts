import fc from "fast-check";
import { TASK_IDS, type TaskId } from "#core/model/task-id.ts";
import { anyPolygon } from "./any-polygon.ts";
import { anyUrl } from "./any-url.ts";
import { anything, list, type Members, maybe, member, mostly, object, type Text } from "./any-value.ts";

/** Lines for every task in which each field is sometimes right and sometimes wrong in one of many ways. */
export function anyLine(): fc.Arbitrary<{ readonly task: TaskId; readonly text: string }> {
	return fc.constantFrom(...TASK_IDS).chain((task) => anyLineOf(task).map((text) => ({ task, text })));
}

/** The same for one task. One bad field hides what follows it, so half of the lines are mostly good. */
export function anyLineOf(task: TaskId): Text {
	return fc.constantFrom(1, 8).chain((calm) => record(task, calm));
}

const BOX_KEYS = ["topX", "topY", "bottomX", "bottomY"] as const;
const GOOD_CORNERS = fc.constantFrom(
	["0.1", "0.2", "0.5", "0.8"],
	["0", "0", "1", "1"],
	["0.25", "0", "0.5", "1e-3"],
	["0.25", '"0.25"', "0.5", "true"],
);
const LOST_CORNERS = fc.constantFrom(
	["0.5", "0.2", "0.1", "0.8"],
	["0.5", "0.8", "0.5", "0.2"],
	["10", "20", "300", "400"],
	["0", "0", "499", "666"],
	["300", "20", "10", "700"],
	["1.2", "0", "1.5", "1"],
	["-0.01", "0", "1.01", "1"],
);

function box(calm: number): fc.Arbitrary<Members> {
	return fc
		.oneof({ weight: 1 + calm, arbitrary: GOOD_CORNERS }, { weight: 2, arbitrary: LOST_CORNERS })
		.chain((corners) =>
			fc.tuple(...corners.map((corner) => mostly(fc.constant(corner), anything, 20 * calm))),
		)
		.map((values) => BOX_KEYS.map((key, index) => [key, values[index] as string] as const));
}

const isCrowd = mostly(fc.constantFrom("0", "1", "true", '"false"', "1.0"), anything, 3);
const LOOKALIKES = [
	"topx",
	"top_y",
	"bottonX",
	"iscrowd",
	"polygons",
	"lable",
	"Label",
	"bbox",
	"xmin",
	"labels",
	"area",
];
const extra = fc.tuple(fc.constantFrom(...LOOKALIKES, "topX", "label", "polygon", "isCrowd"), anything);

function anyObject(needsPolygon: boolean, calm: number): Text {
	const polygon = member(fc.constant("polygon"), anyPolygon(calm));
	const all = fc.tuple(
		maybe(99, member(fc.constant("label"), className(calm))),
		maybe(needsPolygon ? 20 : 95, box(calm)),
		maybe(needsPolygon ? 95 : 20, polygon),
		maybe(20, member(fc.constant("isCrowd"), isCrowd)),
		maybe(Math.round(30 / calm), fc.array(extra, { minLength: 1, maxLength: 2 })),
	);
	const some = fc.tuple(all, fc.nat({ max: 20 * calm })).map(([groups, lost]) => {
		return groups.flat().filter((_, index) => index !== lost);
	});
	return object(some.chain((members) => fc.shuffledSubarray(members, { minLength: members.length })));
}

function className(calm: number): Text {
	const name = fc.constantFrom('"can"', '"carton"', '"milk bottle"');
	return mostly(name, mostly(anything, fc.constant('"--bg--"'), 20), 6 * calm);
}

function labelOf(task: TaskId, calm: number): Text {
	switch (task) {
		case "multiclass":
			return className(calm);
		case "multilabel":
			return list(className(calm), { maxLength: 4 });
		case "object-detection":
		case "instance-segmentation": {
			const item = anyObject(task === "instance-segmentation", calm);
			const items = list(mostly(item, anything, 20 * calm), { minLength: 1, maxLength: 4 });
			return mostly(items, fc.oneof(item, fc.constant("[]")), 10 * calm);
		}
	}
}

const FORMATS = ['"jpg"', '"JPEG"', '"jfif"', '"png"', '"image/png"', '".jpg"', '""', '"TIFF"'];
const SIDES = ["640", "499", '"400px"', '"400 px"', '"400"', "640.0", "64e1", "640.5", "0", "-1", '"0400px"'];
const DETAILS = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.constantFrom(
			'{"format": "jpg", "width": "499px", "height": "666px"}',
			'{"format": "JPEG", "width":499,"height":666}',
			'{"width":1,"width":640,"height":480}',
		),
	},
	{
		weight: 4,
		arbitrary: object(
			fc
				.tuple(
					maybe(80, member(fc.constant("format"), mostly(fc.constantFrom(...FORMATS), anything, 4))),
					maybe(80, member(fc.constant("width"), mostly(fc.constantFrom(...SIDES), anything, 4))),
					maybe(80, member(fc.constant("height"), mostly(fc.constantFrom(...SIDES), anything, 4))),
				)
				.map((groups) => groups.flat()),
		),
	},
	{ weight: 1, arbitrary: anything },
);

const URL = '"AmlDatastore://data/1.jpg"';

function record(task: TaskId, calm: number): Text {
	const foreign = fc.oneof(...TASK_IDS.map((other) => labelOf(other, calm)), anything);
	const urlKey = mostly(
		fc.constant("image_url"),
		fc.constantFrom("imageUrl", "image-url", "image", "url"),
		30 * calm,
	);
	const labelKey = mostly(
		fc.constant("label"),
		fc.constantFrom("labels", "Label", "lable", "category", "tag"),
		30 * calm,
	);
	const members = fc
		.tuple(
			maybe(Math.round(10 / calm), member(fc.constant("label"), anything)),
			member(
				urlKey,
				mostly(mostly(fc.constant(URL), anyUrl, 2 * calm), mostly(anything, fc.constant('""'), 4), 30 * calm),
			),
			maybe(50, member(fc.constant("image_details"), DETAILS)),
			member(labelKey, mostly(labelOf(task, calm), foreign, 8 * calm)),
		)
		.map((groups) => groups.flat());
	return mostly(object(members), anything, 50 * calm);
}
