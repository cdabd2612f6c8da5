;;; hegao.el --- 核稿 for Emacs, by eglot  -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "28.1") (eglot "1.9"))

;;; Commentary:

;; Starts `hegao server' for drafts, by the eglot that comes with Emacs 29
;; and later.  What is wrong with a draft, and how to mend it, only the
;; server knows.  Besides, two things in which eglot does not reckon with
;; Chinese are made good.

;;; Code:

(require 'eglot)

;; Before the servers for Markdown that eglot knows; behind those for modes
;; that are derived from text-mode.
(add-to-list 'eglot-server-programs '(markdown-mode . ("hegao" "server")))
(add-to-list 'eglot-server-programs '(text-mode . ("hegao" "server")) t)

(add-hook 'markdown-mode-hook #'eglot-ensure)
(add-hook 'text-mode-hook #'hegao--ensure)

(defun hegao--ensure ()
  "Start the server for drafts in plain text.
Not for all that is derived from it, nor for settings and tables."
  (when (and (eq major-mode 'text-mode)
             (string-match-p "\\.\\(md\\|markdown\\|txt\\)\\'" (or buffer-file-name "")))
    (eglot-ensure)))

(define-advice eglot-completion-at-point (:around (complete) hegao)
  "Let the server say where the name begins that is to be completed.
Eglot takes the letters around point, which in Chinese are half a sentence."
  (let ((start (hegao--start)))
    (if (null start)
        (funcall complete)
      (cl-letf (((symbol-function 'bounds-of-thing-at-point)
                 (lambda (&rest _) (cons start (point)))))
        (funcall complete)))))

(defun hegao--start ()
  "Where our server's completions begin; nil without any, or for another server."
  (let ((server (eglot-current-server)))
    (when (and server (equal (plist-get (eglot--server-info server) :name) "hegao"))
      (eglot--signal-textDocument/didChange)
      (let* ((answer (jsonrpc-request server :textDocument/completion
                                      (eglot--CompletionParams)
                                      :cancel-on-input t))
             (items (plist-get answer :items))
             (edit (and (cl-plusp (length items))
                        (plist-get (elt items 0) :textEdit)))
             (place (plist-get (plist-get edit :range) :start)))
        (and place (eglot--lsp-position-to-point place))))))

(define-advice eglot-uri-to-path (:filter-return (path) hegao)
  "Read Chinese in the name of a file.
Eglot of Emacs 30 leaves it as bytes, finds no buffer of that name, and shows
no diagnostics."
  (decode-coding-string (encode-coding-string path 'utf-8) 'utf-8))

(provide 'hegao)
;;; hegao.el ends here
