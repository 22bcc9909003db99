// `npm run bench -- validate|edit|typing|convert|masks|overlay|gallery|start`: what validation, editing, conversion and
// drawing cost compared with other tools in the same run, and how well the polygons of masks fit.
import { parseArgs } from "node:util";
import { TRAIN2017_IMAGES } from "./coco-data.ts";
import { benchConvert } from "./convert.ts";
import { benchEdit } from "./edit.ts";
import { benchGallery } from "./gallery.ts";
import { benchMasks } from "./masks.ts";
import { benchOverlay } from "./overlay.ts";
import { benchStart } from "./start.ts";
import { benchTyping } from "./typing.ts";
import { benchValidate } from "./validate.ts";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		megabytes: { type: "string", default: "55" },
		rounds: { type: "string" },
		lines: { type: "string", default: "100000" },
		keys: { type: "string", default: "60" },
		images: { type: "string", default: String(TRAIN2017_IMAGES) },
		preview: { type: "boolean", default: false },
	},
});

switch (positionals[0]) {
	case "validate":
		await benchValidate({ megabytes: Number(values.megabytes), rounds: Number(values.rounds ?? 3) });
		break;
	case "edit":
		await benchEdit({ lines: Number(values.lines), keys: Number(values.keys) });
		break;
	case "typing":
		await benchTyping({
			lines: Number(values.lines),
			keys: Number(values.keys),
			withPreview: values.preview,
		});
		break;
	case "convert":
		await benchConvert({ images: Number(values.images), rounds: Number(values.rounds ?? 1) });
		break;
	case "masks":
		benchMasks();
		break;
	case "overlay":
		await benchOverlay();
		break;
	case "gallery":
		await benchGallery({ lines: Number(values.lines), rounds: Number(values.rounds ?? 5) });
		break;
	case "start":
		await benchStart({ rounds: Number(values.rounds ?? 20) });
		break;
	default:
		console.error(
			`Specify a benchmark: validate [--megabytes 55] [--rounds 3], edit or typing [--lines 100000] [--keys 60], typing also [--preview], convert [--images ${TRAIN2017_IMAGES}] [--rounds 1], masks, overlay, gallery [--lines 100000] [--rounds 5], start [--rounds 20]`,
		);
		process.exitCode = 2;
}
