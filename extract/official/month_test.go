package official

import "testing"

func TestMonths(t *testing.T) { check(t, months) }

// months are names of people that are months as well, and months beside names.
var months = []row{
	{
		"after the office, and later by the family name",
		"Minister of Foreign Affairs Jan Kovarik met Minister of Finance Jun Takaoka. Kovarik left. Takaoka agreed.",
		"Jan Kovarik (Minister of Foreign Affairs); Jun Takaoka (Minister of Finance); Kovarik=1; Takaoka=2",
	},
	{
		"before the office, at the start of a sentence",
		"Jan Lindholm, Deputy Secretary-General of the UN, spoke. Lindholm thanked them.",
		"Jan Lindholm (Deputy Secretary-General, UN); Lindholm=1",
	},
	{
		"after a region",
		"Minister-President of Flanders Jan Verbeke and Governor of Bavaria Jan Nowicki came.",
		"Jan Verbeke (Minister-President of Flanders, BE); Jan Nowicki (Governor, Bavaria, DE)",
	},
	{
		"first and middle names",
		"Ambassador April Dawson, Ambassador Mar Cortez and Governor Marek Jan Zielinski came.",
		"April Dawson (Ambassador); Mar Cortez (Ambassador); Marek Jan Zielinski (Governor)",
	},
	{
		"Vietnamese given name; the month of the same letters",
		"Minister of Health Do Thi May toured Hue in May. May said May exports rose. May, 60, left.",
		"Do Thi May (Minister of Health, VN); May=1; May=1",
	},
	{
		"after a parliament, and after a consul's country; a particle behind it",
		"President of the Czech Senate Jan Horak, Consul General of Poland Jan Wrona and Dutch Ambassador to Vietnam Jan de Groot came. De Groot left.",
		"Jan Horak (President, Czech Senate, CZ); Jan Wrona (Consul General of Poland, PL); Jan de Groot (Dutch Ambassador to Vietnam, NL); De Groot=3",
	},
	{
		"after and, of and by, and not so between months",
		"Governor June Barlow and Jan Peter Vos, former Prime Minister, met. A note by Jan Hruska, Deputy Governor, on April and May Exports from May Airlines flights by June Hanoi Governor Le Van An.",
		"June Barlow (Governor); Jan Peter Vos (former Prime Minister); Jan Hruska (Deputy Governor); Le Van An (Hanoi Governor, VN)",
	},
	{
		"month after a name, before a number, an adjective to a noun",
		"Deputy Minister Vo Thi Thao, June 5, said so. Chairman Pham Van An May 5 left. Minister Chinh’s May visit, April Exports and last June Vietnam Airlines flights.",
		"Vo Thi Thao (Deputy Minister, VN); Pham Van An (Chairman, VN); Chinh (Minister, VN)",
	},
	{
		"month that opens a sentence before a place",
		"May Vietnam prosper, Ambassador Jan Vos said. In May Vietnam sold more. June saw less.",
		"Jan Vos (Ambassador)",
	},
}
