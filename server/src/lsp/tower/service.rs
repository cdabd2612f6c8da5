//! A wrapper around tower-lsp's service. In tower-lsp 0.20 a handler that panics ends the server, and a message that
//! cannot be decoded gets no reply: here a panic becomes an error reply, messages refused by the guard are answered,
//! URIs stay as the client writes them, and the time for each message is reported.

use super::guard::REFUSE;
use super::uris::Uris;
use crate::lsp::log::{self, Level};
use crate::lsp::trace::Trace;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;
use tower::Service;
use tower_lsp::jsonrpc::{Error, ErrorCode, Id, Request, Response};

type Answer<E> = Result<Option<Response>, E>;
type Pending<E> = Pin<Box<dyn Future<Output = Answer<E>> + Send>>;

/// A service that survives panics of the service inside it.
pub struct Guarded<S> {
    inner: S,
    uris: Arc<Uris>,
    trace: Arc<Trace>,
}

impl<S> Guarded<S> {
    /// Wraps a service.
    pub fn new(inner: S, uris: Arc<Uris>, trace: Arc<Trace>) -> Guarded<S> {
        Guarded { inner, uris, trace }
    }
}

impl<S> Service<Request> for Guarded<S>
where
    S: Service<Request, Response = Option<Response>>,
    S::Future: Send + 'static,
    S::Error: Send + 'static,
{
    type Response = Option<Response>;
    type Error = S::Error;
    type Future = Pending<S::Error>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        if request.method() == REFUSE {
            return Box::pin(std::future::ready(Ok(Some(refusal(request)))));
        }
        if request.method() == "textDocument/didOpen" {
            let uri = request.params().and_then(|p| p.pointer("/textDocument/uri"));
            uri.and_then(Value::as_str).inspect(|uri| self.uris.learn(uri));
        }
        let id = request.id().cloned();
        let method = request.method().to_owned();
        show(&request);
        let inner = Caught(Box::pin(self.inner.call(request)));
        let (uris, trace) = (Arc::clone(&self.uris), Arc::clone(&self.trace));
        Box::pin(async move {
            let started = Instant::now();
            let answer = inner.await;
            trace.handled(&method, id.as_ref().map(ToString::to_string).as_deref(), started.elapsed());
            match answer {
                Some(answer) => Ok(answer?.map(|response| restored(response, &uris))),
                None => Ok(id.map(|id| Response::from_error(id, Error::internal_error()))),
            }
        })
    }
}

/// Logs a message, if the log level is `trace`.
fn show(request: &Request) {
    /// The maximum number of characters of a message in the log.
    const SHOWN: usize = 2000;
    if log::writes(Level::Trace) {
        let text: String = request.to_string().chars().take(SHOWN).collect();
        log::log(Level::Trace, &text);
    }
}

fn refusal(request: Request) -> Response {
    let (_, id, params) = request.into_parts();
    let params = params.unwrap_or_default();
    let code = params["code"].as_i64().map_or(ErrorCode::InvalidRequest, ErrorCode::from);
    let message = params["message"].as_str().unwrap_or_default().to_owned();
    Response::from_error(id.unwrap_or(Id::Null), Error { code, message: message.into(), data: None })
}

fn restored(response: Response, uris: &Uris) -> Response {
    let (id, mut body) = response.into_parts();
    if let Ok(result) = &mut body {
        uris.restore(result);
    }
    Response::from_parts(id, body)
}

/// A future that yields `None` where it would have panicked. The panic hook has reported the panic.
struct Caught<F>(Pin<Box<F>>);

impl<F: Future> Future for Caught<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match catch_unwind(AssertUnwindSafe(|| self.0.as_mut().poll(cx))) {
            Ok(Poll::Ready(output)) => Poll::Ready(Some(output)),
            Ok(Poll::Pending) => Poll::Pending,
            Err(_) => Poll::Ready(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Mock;

    impl Service<Request> for Mock {
        type Response = Option<Response>;
        type Error = ();
        type Future = Pending<()>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), ()>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, request: Request) -> Self::Future {
            Box::pin(async move {
                assert!(request.method() != "panic", "as asked");
                Ok(request.id().map(|id| Response::from_ok(id.clone(), "file:///%E5%85%AC.md".into())))
            })
        }
    }

    fn answer(service: &mut Guarded<Mock>, request: Request) -> Option<Response> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(service.call(request)).expect("an answer")
    }

    #[test]
    fn a_panic_becomes_an_error_reply_and_the_service_continues() {
        let mut service = Guarded::new(Mock, Arc::default(), Arc::default());
        let panic = Request::build("panic").id(7).finish();
        assert_eq!(answer(&mut service, panic), Some(Response::from_error(7.into(), Error::internal_error())));
        assert_eq!(answer(&mut service, Request::build("panic").finish()), None);
        let other = answer(&mut service, Request::build("x").id(8).finish());
        assert!(other.is_some_and(|r| r.is_ok()));
    }

    #[test]
    fn replies_carry_the_uri_as_it_was_opened() {
        let mut service = Guarded::new(Mock, Arc::default(), Arc::default());
        let open = serde_json::json!({"textDocument": {"uri": "file:///公.md"}});
        answer(&mut service, Request::build("textDocument/didOpen").params(open).finish());
        let reply = answer(&mut service, Request::build("x").id(1).finish());
        assert_eq!(reply, Some(Response::from_ok(1.into(), "file:///公.md".into())));
    }

    #[test]
    fn refused_messages_are_answered_with_the_reason() {
        let mut service = Guarded::new(Mock, Arc::default(), Arc::default());
        let super::super::guard::Message::Refused(_, call) = super::super::guard::judge(b"{") else { panic!("JSON?") };
        let reply = answer(&mut service, serde_json::from_slice(&call).expect("a request")).expect("a reply");
        assert_eq!((reply.id(), reply.error().map(|e| e.code.code())), (&Id::Null, Some(-32700)));
    }
}
