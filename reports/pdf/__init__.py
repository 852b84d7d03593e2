"""Documents as PDF in the house style of Korean public offices; ``renderer.render`` is the door."""
