// The search runs in a worker, which browsers refuse to a page that is opened as a file: here it runs in a hidden frame.
"use strict";
{
  // What a worker has and a frame lacks: scripts that are loaded one after the other, and answers that reach the page.
  const PRELUDE = `
    window.importScripts = (...urls) => urls.reduce((before, url) => before.then(() => new Promise((loaded) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = loaded;
      document.body.append(script);
    })), Promise.resolve());
    window.postMessage = (data) => parent.postMessage(data, "*");
  `;

  class FrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      this.inside = this.frame.contentWindow;
      this.ready = this.load(url);
      window.addEventListener("message", (event) => {
        if (event.source !== this.inside) return;
        this.dispatchEvent(new MessageEvent("message", { data: event.data }));
        if (this.onmessage) this.onmessage(event);
      });
    }

    load(url) {
      const page = this.inside.document;
      page.open();
      page.write(`<!DOCTYPE html><body><script>${PRELUDE}</script><script src="${url}"></script></body>`);
      page.close();
      return new Promise((loaded) => this.inside.addEventListener("load", loaded));
    }

    postMessage(data) {
      this.ready.then(() => this.inside.dispatchEvent(new MessageEvent("message", { data })));
    }

    terminate() {
      this.frame.remove();
    }
  }

  window.IFrameWorker = FrameWorker; // the search asks for it by this name
  if (location.protocol === "file:") window.Worker = FrameWorker;
}
