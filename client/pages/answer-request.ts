import type {
	AnswerMessage,
	RequestHandlers,
	RequestMap,
	RequestMessage,
} from "#core/protocol/pages/page-requests.ts";

/** Whether a message of a page wants an answer. */
export function isQuestion<Requests extends RequestMap>(
	message: { readonly type: string } | RequestMessage<Requests>,
): message is RequestMessage<Requests> {
	return message.type === "request";
}

/** Answers a page's question, whatever happens: a handler that fails is a failure that the page is told of. */
export async function answerRequest<Requests extends RequestMap>(
	{ id, name, params }: RequestMessage<Requests>,
	handlers: RequestHandlers<Requests>,
): Promise<AnswerMessage> {
	try {
		return { type: "answer", id, result: await handlers[name](params) };
	} catch (error) {
		return { type: "failure", id, message: error instanceof Error ? error.message : String(error) };
	}
}
