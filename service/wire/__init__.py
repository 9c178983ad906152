"""The only room that opens sockets: it takes mail in, sends letters out, files what was handled, and ticks.

Four loops, each of which knows nothing but its own small types: the Watcher and the Filer are blocking
(imaplib) and live in a thread each, the Courier and the Ticker live in the event loop. Whoever starts them
gives them functions to call; what a mail means is decided in other rooms.
"""
