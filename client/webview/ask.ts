import type { AnswerMessage } from "#core/protocol/page-requests.ts";
import type { PreviewRequests } from "#core/protocol/preview-requests.ts";
import { tell } from "./host.ts";

interface Waiting {
	readonly resolve: (result: never) => void;
	readonly reject: (reason: Error) => void;
}

const waiting = new Map<number, Waiting>();
let last = 0;

/** Asks the extension host something. Rejects with a sentence for people if the host cannot do it. */
export function ask<Name extends keyof PreviewRequests>(
	name: Name,
	params: PreviewRequests[Name]["params"],
): Promise<PreviewRequests[Name]["result"]> {
	const id = ++last;
	return new Promise((resolve, reject) => {
		waiting.set(id, { resolve, reject });
		tell({ type: "request", id, name, params } as Parameters<typeof tell>[0]);
	});
}

/** Takes the host's answer to where it is waited for. */
export function takeAnswer(message: AnswerMessage): void {
	const asker = waiting.get(message.id);
	waiting.delete(message.id);
	if (message.type === "failure") {
		asker?.reject(new Error(message.message));
	} else {
		asker?.resolve(message.result as never);
	}
}
