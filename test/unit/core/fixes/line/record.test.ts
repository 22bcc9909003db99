import { describe, it } from "node:test";
import { expectCures, expectObjectCures } from "#test/unit/core/fixes/line/support/cured-line.ts";

const BOX = `"topX":0,"topY":0,"bottomX":1,"bottomY":1`;

describe("rename-key", () => {
	const fix = "rename-key";

	it("changes only the key", () => {
		expectCures(fix, "multiclass", `{"imageUrl"  : "a.jpg","label":"can"}`, {
			"*Rename to image_url": `{"image_url"  : "a.jpg","label":"can"}`,
		});
		expectObjectCures(fix, "object-detection", `{"lable":"can", ${BOX}, "iscrowd":1}`, {
			"*Rename to label": `{"label":"can", ${BOX}, "iscrowd":1}`,
			"*Rename to isCrowd": `{"lable":"can", ${BOX}, "isCrowd":1}`,
		});
	});

	it("is not offered if the value would do more harm than its absence", () => {
		expectObjectCures(fix, "object-detection", `{"label":"can", ${BOX}, "iscrowd":[]}`, {});
		expectObjectCures(fix, "object-detection", `{"label":"can", ${BOX}, "polygons":"none"}`, {});
	});

	it("cannot rename one bbox to four keys", () => {
		expectObjectCures(fix, "object-detection", `{"label":"can","bbox":[0,0,1,1]}`, {});
	});
});

describe("remove-duplicate-key", () => {
	it("removes the earlier member with its comma", () => {
		expectCures(
			"remove-duplicate-key",
			"multiclass",
			`{"label" : 1 , "image_url": "a.jpg", "image_details": {"width":1,"width":2}, "label": "can"}`,
			{
				"Remove this label (the last one counts)": `{"image_url": "a.jpg", "image_details": {"width":1,"width":2}, "label": "can"}`,
				"Remove this width (the last one counts)": `{"label" : 1 , "image_url": "a.jpg", "image_details": {"width":2}, "label": "can"}`,
			},
		);
		expectObjectCures("remove-duplicate-key", "object-detection", `{"label":"can","topX":9,${BOX}}`, {
			"Remove this topX (the last one counts)": `{"label":"can",${BOX}}`,
		});
	});
});

describe("wrap-label", () => {
	it("puts brackets around a class or an object", () => {
		expectCures("wrap-label", "multilabel", `{"image_url": "a.jpg", "label":"can" }`, {
			"*Wrap the class in a list": `{"image_url": "a.jpg", "label":["can"] }`,
		});
		expectCures("wrap-label", "object-detection", `{"image_url":"a.jpg","label": {"label":"can",${BOX}}}`, {
			"*Wrap the object in a list": `{"image_url":"a.jpg","label": [{"label":"can",${BOX}}]}`,
		});
	});

	it("does not make an object of a class", () => {
		expectCures("wrap-label", "object-detection", `{"image_url": "a.jpg", "label": "can"}`, {});
		expectCures("wrap-label", "multilabel", `{"image_url": "a.jpg", "label": {"label": "can"}}`, {});
	});
});

describe("unwrap-label", () => {
	it("takes the only class out", () => {
		expectCures("unwrap-label", "multiclass", `{"image_url": "a.jpg", "label": [ "can" ]}`, {
			"*Remove the list around the class": `{"image_url": "a.jpg", "label": "can"}`,
		});
	});

	it("takes the class of an object out as well, unless it is a number", () => {
		expectObjectCures("unwrap-label", "object-detection", `{"label":["can"], ${BOX}}`, {
			"*Remove the list around the class": `{"label":"can", ${BOX}}`,
		});
		expectObjectCures("unwrap-label", "object-detection", `{"label":[7], ${BOX}}`, {});
		expectCures("unwrap-label", "multilabel", `{"image_url":"a.jpg","label":[["can"]]}`, {
			"*Remove the list around the class": `{"image_url":"a.jpg","label":["can"]}`,
		});
	});

	it("does not choose among several", () => {
		expectCures("unwrap-label", "multiclass", `{"image_url": "a.jpg", "label": ["can", "carton"]}`, {});
	});
});

describe("trim-label", () => {
	it("cuts inside the quotes, escapes included", () => {
		expectCures(
			"trim-label",
			"multiclass",
			String.raw`{"image_url":"a.jpg","label":"\t\u0020 milk\n bottle \u00a0"}`,
			{
				"*Trim the whitespace": String.raw`{"image_url":"a.jpg","label":"milk\n bottle"}`,
			},
		);
		expectCures("trim-label", "multiclass", String.raw`{"image_url":"a.jpg","label":"\"can\\ "}`, {
			"*Trim the whitespace": String.raw`{"image_url":"a.jpg","label":"\"can\\"}`,
		});
	});
});

describe("quote-label", () => {
	it("keeps the number as written", () => {
		expectCures("quote-label", "multiclass", `{"image_url":"a.jpg","label":1.50}`, {
			'Convert the class to a string: "1.50"': `{"image_url":"a.jpg","label":"1.50"}`,
		});
		expectCures("quote-label", "multilabel", `{"image_url":"a.jpg","label":["can", 7, true, null]}`, {
			'Convert the class to a string: "7"': `{"image_url":"a.jpg","label":["can", "7", true, null]}`,
			'Convert the class to a string: "true"': `{"image_url":"a.jpg","label":["can", 7, "true", null]}`,
		});
	});

	it("does not quote what must be a list", () => {
		expectCures("quote-label", "object-detection", `{"image_url":"a.jpg","label":true}`, {});
	});
});

describe("remove-duplicate-label", () => {
	it("removes the second one with its comma", () => {
		expectCures(
			"remove-duplicate-label",
			"multilabel",
			`{"image_url":"a.jpg","label":["can", "jar", "can"]}`,
			{
				"*Remove the duplicate class": `{"image_url":"a.jpg","label":["can", "jar"]}`,
			},
		);
	});
});

describe("remove-empty-label", () => {
	it("removes an empty class of a list", () => {
		expectCures("remove-empty-label", "multilabel", `{"image_url":"a.jpg","label":["can", " "]}`, {
			"*Remove the empty class": `{"image_url":"a.jpg","label":["can"]}`,
		});
		expectCures("remove-empty-label", "multilabel", `{"image_url":"a.jpg","label":[""]}`, {
			"*Remove the empty class": `{"image_url":"a.jpg","label":[]}`,
		});
		expectCures("remove-empty-label", "multiclass", `{"image_url":"a.jpg","label":""}`, {});
	});

	it("also removes null, but not as a preferred fix", () => {
		expectCures("remove-empty-label", "multilabel", `{"image_url":"a.jpg","label":[null, "can", 7]}`, {
			"Remove the empty class": `{"image_url":"a.jpg","label":["can", 7]}`,
		});
	});
});

describe("fix-iscrowd", () => {
	const crowd = (value: string) => `{"label":"can",${BOX},"isCrowd": ${value}}`;

	it("offers both, and prefers what the word says", () => {
		expectObjectCures("fix-iscrowd", "object-detection", crowd('"YES"'), {
			"*Set isCrowd to 1": crowd("1"),
			"Set isCrowd to 0": crowd("0"),
		});
		expectObjectCures("fix-iscrowd", "object-detection", crowd('"FALSE"'), {
			"*Set isCrowd to 0": crowd("0"),
			"Set isCrowd to 1": crowd("1"),
		});
		expectObjectCures("fix-iscrowd", "object-detection", crowd("[1]"), {
			"Set isCrowd to 0": crowd("0"),
			"Set isCrowd to 1": crowd("1"),
		});
	});
});

describe("use-empty-list", () => {
	const fix = "use-empty-list";

	it("adds what is missing, with the spacing of the record", () => {
		expectCures(fix, "object-detection", `{"image_url":"a.jpg" , "id" : 5 }`, {
			"Add an empty list (the image becomes a background image)": `{"image_url":"a.jpg" , "id" : 5 , "label" : [] }`,
		});
		expectCures(fix, "multilabel", `{"image_url":"a.jpg"}`, {
			"Add an empty list (none of the classes applies)": `{"image_url":"a.jpg", "label":[]}`,
		});
		expectCures(fix, "multilabel", "{}", {
			"Add an empty list (none of the classes applies)": `{"label": []}`,
		});
	});

	it("replaces null", () => {
		expectCures(fix, "instance-segmentation", `{"image_url":"a.jpg","label": null}`, {
			"Replace null with an empty list (the image becomes a background image)": `{"image_url":"a.jpg","label": []}`,
		});
	});

	it("is not a label for multi-class classification, nor for an object", () => {
		expectCures(fix, "multiclass", `{"image_url":"a.jpg"}`, {});
		expectObjectCures(fix, "object-detection", `{"label":null, ${BOX}}`, {});
	});
});
