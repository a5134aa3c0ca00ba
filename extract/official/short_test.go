package official

import "testing"

func TestShort(t *testing.T) { check(t, shorts) }

// shorts are short forms: whose they are, and that they are a person's at all.
var shorts = []row{
	{
		"common words before a comma and what somebody is",
		"Chairman Tran Van Man met Deputy Ministers Bui Van Do, Le Thi Hang, Vu Van Son and Pham Thi An. Man, a native of Hau Giang, spoke. Do, from Hue, agreed. Hang, 52, left. Son, born in Hue, stayed. An, the youngest, came.",
		"Tran Van Man (Chairman, VN); Bui Van Do (Deputy Minister, VN); Le Thi Hang (Deputy Minister, VN); Vu Van Son (Deputy Minister, VN); Pham Thi An (Deputy Minister, VN); Man=1; Do=2; Hang=3; Son=4; An=5",
	},
	{
		"adverbs and places before a comma",
		"Ministers Le Van So and Vu Van Vinh spoke. So, the dam broke. Vinh, a city in the north, is hot. An, too long a word.",
		"Le Van So (Minister, VN); Vu Van Vinh (Minister, VN)",
	},
	{
		"given name of a Vietnamese",
		"Chairman of the Ninh Binh provincial People's Committee Pham Quang Ninh said Ninh Binh opened. Ninh left. Ninh Thuan helped.",
		"Pham Quang Ninh (Chairman, Ninh Binh provincial People's Committee, VN); Ninh=1",
	},
	{
		"given name that is a city: verb decides",
		"Vice Chairman of the National Assembly Huynh Ngoc Vinh came to Vinh. Vinh said Vinh city is home. Flights from Vinh are full.",
		"Huynh Ngoc Vinh (Vice Chairman, National Assembly, VN); Vinh=1",
	},
	{
		"possessive of an article and of an adjective",
		"Chairman Nguyen Van An met Minister Vu Van Long. An’s visit ends today. Long’s trip begins. Thai’s food is good.",
		"Nguyen Van An (Chairman, VN); Vu Van Long (Minister, VN); An=1; Long=2",
	},
	{
		"hyphened name again, without title; order turned; middle letter left out",
		"Kim Jin-pyo, Speaker of the Senate, met Japanese Foreign Minister Kamikawa Yoko and Secretary Antony J. Blink. Kim Jin-pyo said so. Yoko Kamikawa left. Antony Blink agreed. Minister Yoko Kamikawa spoke.",
		"Kim Jin-pyo (Speaker, Senate); Kamikawa Yoko (Japanese Foreign Minister, JP); Antony J. Blink (Secretary); Kim Jin-pyo=1; Yoko Kamikawa=2; Antony Blink=3; Yoko Kamikawa=2",
	},
	{
		"after a preposition that is a family name",
		"Chairman Phan Van Mai spoke. On Mai’s order, work began. By Mai it was well done.",
		"Phan Van Mai (Chairman, VN); Mai=1; Mai=1",
	},
	{
		"given name of one letter, and a predecessor",
		"Pham S, Vice Chairman of Lam Dong province, met Consul General Ono Masao. S said Ono’s predecessor Watanabe Nobuo left.",
		"Pham S (Vice Chairman, Lam Dong province, VN); Ono Masao (Consul General); S=1; Ono=2; Watanabe Nobuo (predecessor)",
	},
	{
		"as for a given name that is a city",
		"Secretary Trieu Tai Vinh was warned. As for Vinh, he left. In Vinh it rained.",
		"Trieu Tai Vinh (Secretary, VN); Vinh=1",
	},
	{
		"given name that is a province abroad",
		"Nguyen Thien Van, vice chairman of the People's Committee, came, and later Van bought a scarf. Flights from Van are few.",
		"Nguyen Thien Van (vice chairman, People's Committee, VN); Van=1",
	},
	{
		"two syllables that are a province",
		"Chairman Bui Van Hoa Binh toured Hoa Binh. Binh left Hoa Binh for Thai Binh.",
		"Bui Van Hoa Binh (Chairman, VN); Binh=1",
	},
	{
		"given name that is a people",
		"Director of the Tourism Department Bui Quoc Thai said Thai visitors are back. Thai hopes for more. Thai people like it.",
		"Bui Quoc Thai (Director, Tourism Department, VN); Thai=1",
	},
	{
		"given name that is an adjective",
		"Chairman of the Hanoi People's Committee Tran Duc Long said Long Bien bridge is old. Long lines formed. Long asked for more.",
		"Tran Duc Long (Chairman, Hanoi People's Committee, VN); Long=1",
	},
	{
		"given name that is an article",
		"Director Nguyen Thi An spoke. An said An Giang is fine. An old man came.",
		"Nguyen Thi An (Director, VN); An=1",
	},
	{
		"given name that is a noun at the start",
		"President of the Front Tran Thanh Man spoke. Man praised soldiers.",
		"Tran Thanh Man (President, Front, VN); Man=1",
	},
	{
		"two of one given name, kept apart by office and nearness",
		"Minister of Transport Tran Hong Minh and Minister of Health Vu Duc Minh met. Minister of Transport Minh spoke. Health Minister Minh listened. Minh left.",
		"Tran Hong Minh (Minister of Transport, VN); Vu Duc Minh (Minister of Health, VN); Minh=1; Minh=2; Minh=2",
	},
	{
		"two of one given name, one no official",
		"Minister of Health Vu Duc Minh met farmer Le Van Minh. Minister Minh listened. Farmer Minh spoke. Minh complained.",
		"Vu Duc Minh (Minister of Health, VN); Minh=1",
	},
	{
		"short form with a title only",
		"PM Chinh left Tokyo. Chinh will return.",
		"Chinh (PM, VN); Chinh=1",
	},
	{
		"short form before the full name",
		"Chairman Hue spoke. Later National Assembly Chairman Vuong Dinh Hue left.",
		"Hue (Vuong Dinh Hue: Chairman, National Assembly, VN); Vuong Dinh Hue=1",
	},
	{
		"short form with Mr",
		"National Assembly Chairman Nguyen Sinh Hung spoke. Mr. Hung left. Chairman Hung returned.",
		"Nguyen Sinh Hung (Chairman, National Assembly, VN); Hung=1; Hung=1",
	},
	{
		"full name again without title",
		"Vice Chairman of the Son La People’s Committee Ha Trung Chien spoke. Ha Trung Chien was born in 1970.",
		"Ha Trung Chien (Vice Chairman, Son La People’s Committee, VN); Ha Trung Chien=1",
	},
	{
		"possessive",
		"President Nguyen Phu Loc spoke. Loc’s visit ended.",
		"Nguyen Phu Loc (President, VN); Loc=1",
	},
	{
		"list of short forms, one of them a city",
		"Nguyen Van Vinh, former Secretary of the Lao Cai provincial Party Committee, and Doan Van Huong, former Chairman of the provincial People’s Committee, were named. The Politburo found that Vinh and Huong broke rules.",
		"Nguyen Van Vinh (former Secretary, Lao Cai provincial Party Committee, VN); Doan Van Huong (former Chairman, provincial People’s Committee, VN); Vinh=1; Huong=2",
	},
	{
		"street and school named after a person",
		"Chairman Le Van Loi spoke on Le Loi street. Nguyen Van Troi Street and Tran Hung Dao High School are closed.",
		"Le Van Loi (Chairman, VN)",
	},
	{
		"the first president and what bears his name",
		"President Ho Chi Minh came. Ho Chi Minh City grew. The Ho Chi Minh Mausoleum opened. Ho Chi Minh wrote poems.",
		"Ho Chi Minh (President, VN); Ho Chi Minh=1",
	},
	{
		"part of another name",
		"Secretary Pham Van Hung went to Hung Yen and Hung Vuong temple. Hung left.",
		"Pham Van Hung (Secretary, VN); Hung=1",
	},
	{
		"inside a hyphened name",
		"Secretary Pham Van Tau spoke of Ba Ria-Vung Tau. Tau left.",
		"Pham Van Tau (Secretary, VN); Tau=1",
	},
	{
		"object of telling",
		"Secretary of the Thai Nguyen provincial Party Committee Trinh Xuan Truong asked Chairman Nguyen Khac Thai about rice. Truong told Thai that it grows.",
		"Trinh Xuan Truong (Secretary, Thai Nguyen provincial Party Committee, VN); Nguyen Khac Thai (Chairman, VN); Truong=1; Thai=2",
	},
	{
		"two words of a Vietnamese name",
		"Director Nguyen Thi Lan Anh spoke. Lan Anh left.",
		"Nguyen Thi Lan Anh (Director, VN); Lan Anh=1",
	},
	{
		"family name of a Westerner inside quotes",
		"“We must act,” said Ambassador Kees van Dam. “It is time,” van Dam said.",
		"Kees van Dam (Ambassador); van Dam=1",
	},
	{
		"date before a known word",
		"Cambodian Deputy PM Men Sam On came. On May 6, Politburo member Le Van Ba left.",
		"Men Sam On (Cambodian Deputy PM, KH); Le Van Ba (Politburo member, VN)",
	},
}
