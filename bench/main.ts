// `npm run bench -- validate|edit|typing|masks|overlay`: what validation and editing cost, beside what others need for the same, in
// one run; and how well the polygons of masks fit.
import { parseArgs } from "node:util";
import { benchEdit } from "./edit.ts";
import { benchMasks } from "./masks.ts";
import { benchOverlay } from "./overlay.ts";
import { benchTyping } from "./typing.ts";
import { benchValidate } from "./validate.ts";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		megabytes: { type: "string", default: "55" },
		rounds: { type: "string", default: "3" },
		lines: { type: "string", default: "100000" },
		keys: { type: "string", default: "60" },
	},
});

switch (positionals[0]) {
	case "validate":
		await benchValidate({ megabytes: Number(values.megabytes), rounds: Number(values.rounds) });
		break;
	case "edit":
		await benchEdit({ lines: Number(values.lines), keys: Number(values.keys) });
		break;
	case "typing":
		await benchTyping({ lines: Number(values.lines), keys: Number(values.keys) });
		break;
	case "masks":
		benchMasks();
		break;
	case "overlay":
		await benchOverlay();
		break;
	default:
		console.error(
			"Name a bench: validate [--megabytes 55] [--rounds 3], edit or typing [--lines 100000] [--keys 60], masks, overlay",
		);
		process.exitCode = 2;
}
