package official

import "testing"

func TestNames(t *testing.T) { check(t, names) }

// names are names of many languages, their borders and the forms they take later.
var names = []row{
	{
		"particles",
		"Brazilian President Caio Nunes da Rocha met Dutch Ambassador Pieter van der Linde. Da Rocha praised the deal, while van der Linde asked for more. Later da Rocha left.",
		"Caio Nunes da Rocha (Brazilian President, BR); Pieter van der Linde (Dutch Ambassador, NL); Da Rocha=1; van der Linde=2; da Rocha=1",
	},
	{
		"capital particle in the middle",
		"Panamanian Ambassador to Vietnam Eligio Alberto Salas De Leon (Photo: VNA)",
		"Eligio Alberto Salas De Leon (Panamanian Ambassador to Vietnam, PA)",
	},
	{
		"Arabic article with hyphen",
		"H.E. Mr. Abdul Rahim Al-Saleh, Ambassador of Qatar, spoke. Al-Saleh left.",
		"Abdul Rahim Al-Saleh (Ambassador of Qatar, QA); Al-Saleh=1",
	},
	{
		"Malay bin and honorific with apostrophe",
		"Malaysian Prime Minister Dato' Ismail bin Rahman said so. Ismail left.",
		"Ismail bin Rahman (Malaysian Prime Minister, MY); Ismail=1",
	},
	{
		"elided article",
		"French Minister Delegate for Foreign Trade Hélène d'Aubigny signed. D'Aubigny left.",
		"Hélène d'Aubigny (French Minister Delegate for Foreign Trade, FR); D'Aubigny=1",
	},
	{
		"Irish apostrophe",
		"US Ambassador Mary O'Neill spoke. O'Neill left.",
		"Mary O'Neill (US Ambassador, US); O'Neill=1",
	},
	{
		"initials",
		"Russian Ambassador to Vietnam G. S. Belov spoke. Belov left.",
		"G. S. Belov (Russian Ambassador to Vietnam, RU); Belov=1",
	},
	{
		"Korean with hyphen; a city and a park before it",
		"Mayor of Busan Park Seong-min and Gyeonggi Governor Kim Dae Hyun opened the fair. Park said it was late. Kim agreed.",
		"Park Seong-min (Mayor, Busan, KR); Kim Dae Hyun (Gyeonggi Governor, KR); Park=1; Kim=2",
	},
	{
		"hyphen and small letter before a comma",
		"Kim Jin-pyo, Speaker of the National Assembly of the RoK, and Lim Kean-hor, minister of water resources and meteorology, met Chan Sarun, minister of agriculture, forestry and fisheries.",
		"Kim Jin-pyo (Speaker, National Assembly of the RoK, KR); Lim Kean-hor (minister of water resources and meteorology); Chan Sarun (minister of agriculture, forestry and fisheries)",
	},
	{
		"Sedang man, called by two words",
		"A Phuong, Party Secretary of Dak Tram commune, met Chairman A Dun. A Phuong left. A Canadian, Minister Le Van Ba's guest, stayed.",
		"A Phuong (Party Secretary, Dak Tram commune); A Dun (Chairman); A Phuong=1; Le Van Ba (Minister, VN)",
	},
	{
		"Japanese, family name first",
		"Japanese Prime Minister Okada Ichiro spoke. Okada left.",
		"Okada Ichiro (Japanese Prime Minister, JP); Okada=1",
	},
	{
		"Chinese",
		"Chinese Ambassador to Vietnam Hu Wei and Chinese Consul General in Da Nang Dong Biyu came. Dong spoke. Hu left.",
		"Hu Wei (Chinese Ambassador to Vietnam, CN); Dong Biyu (Chinese Consul General in Da Nang, CN); Dong=2; Hu=1",
	},
	{
		"Chinese given name with hyphen",
		"Speaker of the Singaporean Parliament Tan Kuan-Jin spoke. Tan left.",
		"Tan Kuan-Jin (Speaker, Singaporean Parliament, SG); Tan=1",
	},
	{
		"Burmese, called by the whole name",
		"Myanmar's Senior General Thein Zaw Oo spoke. Thein Zaw Oo left.",
		"Thein Zaw Oo (Senior General, MM); Thein Zaw Oo=1",
	},
	{
		"U, Daw and Ko before Burmese names are forms of address",
		"U Thein Zaw Oo, Myanmar Minister of Health, met Ambassador Daw Khin Myat Aye and Consul General Ko Min Zaw. U Thein Zaw Oo left.",
		"Thein Zaw Oo (Myanmar Minister of Health, MM); Khin Myat Aye (Ambassador); Min Zaw (Consul General); Thein Zaw Oo=1",
	},
	{
		"Ko is a Korean family name, U Minh a district, and an initial has its full stop",
		"Korean Minister Ko Jin Young, Le Van An, Chairman of U Minh district, and Minister U. Aung spoke. Ko left.",
		"Ko Jin Young (Korean Minister, KR); Le Van An (Chairman, U Minh district, VN); U. Aung (Minister); Ko=1",
	},
	{
		"Cambodian with honorifics",
		"President of the Cambodian Senate Samdech Techo Hun Sarath received guests. Hun Sarath left.",
		"Hun Sarath (President, Cambodian Senate, KH); Hun Sarath=1",
	},
	{
		"Thai, called by the first name",
		"Thai Prime Minister Anucha Saengdee said Thailand is ready. Anucha, for his part, thanked them.",
		"Anucha Saengdee (Thai Prime Minister, TH); Anucha=1",
	},
	{
		"Lao, called by the first name",
		"Lao Party General Secretary and State President Bounmy Keosavang received him. Bounmy said so.",
		"Bounmy Keosavang (Lao Party General Secretary + State President, LA); Bounmy=1",
	},
	{
		"Ede with apostrophe, called by the first part",
		"Chairwoman of the Ea Kao commune People’s Committee H’Lan Nie spoke. H’Lan left.",
		"H’Lan Nie (Chairwoman, Ea Kao commune People’s Committee, VN); H’Lan=1",
	},
	{
		"Ede man, called by two words",
		"Y Thong Ksor, Vice Chairman of the Gia Lai provincial People's Council, spoke. Y Thong left.",
		"Y Thong Ksor (Vice Chairman, Gia Lai provincial People's Council, VN); Y Thong=1",
	},
	{
		"Hmong with a letter in the middle",
		"Minister and Chairman of the Committee for Ethnic Minority Affairs Hau A Lenh spoke. Lenh left.",
		"Hau A Lenh (Minister + Chairman, Committee for Ethnic Minority Affairs, VN); Lenh=1",
	},
	{
		"Thai of Son La",
		"Head of Na Sang village Lo Van Pan said 30 houses were lost. Pan left.",
		"Lo Van Pan (Head, Na Sang village, VN); Pan=1",
	},
	{
		"diacritics dropped on the way",
		"Chủ tịch spoke. Chairman Nguyễn Đức Thọ met Le Van Duc. Tho left. Thọ returned.",
		"Nguyễn Đức Thọ (Chairman, VN); Tho=1; Thọ=1",
	},
	{
		"given name that is a preposition in capitals",
		"General Secretary To Lam spoke. Lam left.",
		"To Lam (General Secretary, VN); Lam=1",
	},
	{
		"given name that is a noun",
		"Foreign Minister Bui Thanh Son spoke. Foreign Minister Son left.",
		"Bui Thanh Son (Foreign Minister, VN); Son=1",
	},
	{
		"family name that is a district with the given name",
		"Head of the Hanoi Tax Department Mai Son spoke.",
		"Mai Son (Head, Hanoi Tax Department, VN)",
	},
	{
		"first name that is a city",
		"Governor Victoria Nuland of Florida and Premier Nancy Brook spoke. Brook left.",
		"Victoria Nuland (Governor, Florida, US); Nancy Brook (Premier); Brook=2",
	},
	{
		"sultan and king",
		"Malaysian King Sultan Abdullah Ahmad Shah and Norwegian Crown Prince Harald Magnus spoke.",
		"Abdullah Ahmad Shah (Malaysian King + Sultan, MY); Harald Magnus (Norwegian Crown Prince, NO)",
	},
	{
		"two family names",
		"President of Cuba Manuel Ortega Ruiz spoke. Ortega Ruiz left.",
		"Manuel Ortega Ruiz (President, Cuba, CU); Ortega Ruiz=1",
	},
	{
		"doctor before, office after",
		"Dr Kidong Park, WHO Representative to Vietnam, spoke. Park left.",
		"Kidong Park (WHO Representative to Vietnam); Park=1",
	},
	{
		"given name that is a country in Vietnamese",
		"Minister Le Van Duc, Director Tran Thi Anh and Governor Ho Thi Nga spoke. Duc left. Anh stayed. Nga slept.",
		"Le Van Duc (Minister, VN); Tran Thi Anh (Director, VN); Ho Thi Nga (Governor, VN); Duc=1; Anh=2; Nga=3",
	},
	{
		"numerals and popes",
		"Queen Elizabeth II and Pope Francis met.",
		"Elizabeth II (Queen); Francis (Pope)",
	},
	{
		"an initial that is a particle elsewhere",
		"US Ambassador Marc E. Napper and Senator A. Y. Lund spoke. Napper left.",
		"Marc E. Napper (US Ambassador, US); A. Y. Lund (Senator); Napper=1",
	},
	{
		"family names that are offices and areas",
		"Australian Foreign Minister Julie Bishop met British Ambassador Gareth Ward and Governor Angus King. Bishop said so. Ward agreed. King left. Ward 5 is full. The bishop left.",
		"Julie Bishop (Australian Foreign Minister, AU); Gareth Ward (British Ambassador, GB); Angus King (Governor); Bishop=1; Ward=2; King=3",
	},
	{
		"family name that is a topic",
		"Ambassador Mark Price spoke. Price rises hurt. Price noted this.",
		"Mark Price (Ambassador); Price=1",
	},
}
