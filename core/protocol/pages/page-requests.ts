/**
 * Questions that a page asks the extension host, beside the messages that need no answer. Every question gets exactly
 * one answer: what it asked for, or why that failed. `Requests` maps a question's name to what it takes and gives.
 */
export type RequestMap = Readonly<Record<string, { readonly params: unknown; readonly result: unknown }>>;

/** A question on its way; the page counts them. */
export type RequestMessage<Requests extends RequestMap> = {
	[Name in keyof Requests]: {
		readonly type: "request";
		readonly id: number;
		readonly name: Name;
		readonly params: Requests[Name]["params"];
	};
}[keyof Requests];

export type AnswerMessage =
	| { readonly type: "answer"; readonly id: number; readonly result: unknown }
	/** One sentence for people. */
	| { readonly type: "failure"; readonly id: number; readonly message: string };

/** How the host answers: one function a question. One that throws or rejects is answered with its message. */
export type RequestHandlers<Requests extends RequestMap> = {
	readonly [Name in keyof Requests]: (params: Requests[Name]["params"]) => Promise<Requests[Name]["result"]>;
};
