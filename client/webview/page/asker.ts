import type { AnswerMessage, RequestMap, RequestMessage } from "#core/protocol/pages/page-requests.ts";

/** Asks the extension host, and takes its answers. */
export interface Asker<Requests extends RequestMap> {
	/** Asks the extension host something. Rejects with a sentence for people if the host cannot do it. */
	readonly ask: <Name extends keyof Requests>(
		name: Name,
		params: Requests[Name]["params"],
	) => Promise<Requests[Name]["result"]>;
	/** Takes the host's answer to where it is waited for. */
	readonly takeAnswer: (message: AnswerMessage) => void;
}

interface Waiting {
	readonly resolve: (result: never) => void;
	readonly reject: (reason: Error) => void;
}

/** `tell` says something to the extension host. */
export function createAsker<Requests extends RequestMap>(
	tell: (message: RequestMessage<Requests>) => void,
): Asker<Requests> {
	const waiting = new Map<number, Waiting>();
	let last = 0;
	return {
		ask(name, params) {
			const id = ++last;
			return new Promise((resolve, reject) => {
				waiting.set(id, { resolve, reject });
				tell({ type: "request", id, name, params });
			});
		},
		takeAnswer(message) {
			const asker = waiting.get(message.id);
			waiting.delete(message.id);
			if (message.type === "failure") {
				asker?.reject(new Error(message.message));
			} else {
				asker?.resolve(message.result as never);
			}
		},
	};
}
