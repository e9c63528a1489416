"""From a ticket to paper: slip, layout, renderer, bytes, transport, worker."""
