# Wie zegt dat het over de privacy officer zelf gaat, wordt gehoord, ook midden in een vraag
@ 2026-11-24 10:00
> Ik kreeg een mail met de gegevens van een andere inwoner
> ja
< discovered
> Dit gaat over de privacy officer zelf
< goed dat je dat zegt
< discovered
> gisteren
= not: Dit gaat over de privacy officer zelf
