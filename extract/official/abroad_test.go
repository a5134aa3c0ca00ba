package official

import "testing"

func TestAbroad(t *testing.T) { check(t, abroad) }

// abroad are offices and names of many countries.
var abroad = []row{
	{
		"people of two words",
		"Sri Lankan President Ranil Wickra and South African Minister Naledi Pandi met.",
		"Ranil Wickra (Sri Lankan President, LK); Naledi Pandi (South African Minister, ZA)",
	},
	{
		"of a land that is no country",
		"The guests were Bavarian Minister-President Markus Vogel and Hauts-de-Seine Prefect Laurent Hottin.",
		"Markus Vogel (Bavarian Minister-President); Laurent Hottin (Hauts-de-Seine Prefect)",
	},
	{
		"province with a hyphen and a small letter",
		"Gyeongsangbuk-do Governor Lee Cheol-ho and Daegu Mayor Hong Jun-sik came.",
		"Lee Cheol-ho (Gyeongsangbuk-do Governor, KR); Hong Jun-sik (Daegu Mayor, KR)",
	},
	{
		"chief executive of a territory, and of a firm",
		"Hong Kong Chief Executive John Chan Ka-kei met Microbell chief executive Tim Brook.",
		"John Chan Ka-kei (Hong Kong Chief Executive, HK)",
	},
	{
		"chief executive officer of a state firm, and of a private one",
		"President and CEO of Vietnam Airlines Le Hong Ha and Hoa Phong Group CEO Tran Van Ba spoke.",
		"Le Hong Ha (President + CEO, Vietnam Airlines, VN)",
	},
	{
		"chief cabinet secretary",
		"Japanese Chief Cabinet Secretary Matsuda Hirokazu spoke.",
		"Matsuda Hirokazu (Japanese Chief Cabinet Secretary, JP)",
	},
	{
		"ambassador-at-large",
		"Ambassador-at-large Viktor Dahl spoke.",
		"Viktor Dahl (Ambassador-at-large)",
	},
	{
		"one name after a portfolio, in Indonesia",
		"Indonesian Coordinating Minister for Economic Affairs Hartono and Jakarta Governor Sutarno met. Hartono left.",
		"Hartono (Indonesian Coordinating Minister for Economic Affairs, ID); Sutarno (Jakarta Governor, ID); Hartono=1",
	},
	{
		"one name after a portfolio, named again",
		"Minister for Economic Affairs Zulfikri met them. Zulfikri said so.",
		"Zulfikri (Minister for Economic Affairs); Zulfikri=1",
	},
	{
		"Khmer family name that is a crop",
		"Cambodian Minister of National Defence Tea Seihak and Chairman of the Vietnam Coffee and Tea Association Le Van An met. Tea Seihak left.",
		"Tea Seihak (Cambodian Minister of National Defence, KH); Le Van An (Chairman, Vietnam Coffee and Tea Association, VN); Tea Seihak=1",
	},
	{
		"given name that is a town, after a body",
		"Director General of the World Trade Organization Ngozi Okonwe spoke.",
		"Ngozi Okonwe (Director General, World Trade Organization)",
	},
	{
		"bin after an unknown given name",
		"UAE Minister of State for Foreign Trade Thani bin Ahmed Al Zeyid spoke. Al Zeyid left.",
		"Thani bin Ahmed Al Zeyid (UAE Minister of State for Foreign Trade, AE); Al Zeyid=1",
	},
	{
		"Malay titles before a name, and inside",
		"Malaysian Foreign Minister Dato' Seri Utama Haji Mohamad Bin Haji Hasan and Tan Sri Abdul Rahim Rashid, President of the Malaysian Senate, met.",
		"Mohamad Bin Haji Hasan (Malaysian Foreign Minister, MY); Abdul Rahim Rashid (President, Malaysian Senate, MY)",
	},
	{
		"the first two words of a name",
		"Malaysian Minister Ahmad Fauzi bin Hamid spoke. Ahmad Fauzi left.",
		"Ahmad Fauzi bin Hamid (Malaysian Minister, MY); Ahmad Fauzi=1",
	},
	{
		"Sheikh before one name belongs to it",
		"Bangladeshi Prime Minister Sheikh Hasna and Emir of Qatar Sheikh Talib bin Hamad Al Thani met.",
		"Sheikh Hasna (Bangladeshi Prime Minister, BD); Talib bin Hamad Al Thani (Emir, Qatar, QA)",
	},
	{
		"junior, with its full stop, before a new sentence",
		"Philippine Secretary of Foreign Affairs Teodoro Ramos Jr. During the talks, President Ramos Jr. left.",
		"Teodoro Ramos Jr. (Philippine Secretary, Foreign Affairs, PH); Ramos Jr.=1",
	},
	{
		"a name that is a month",
		"Captain Huang Hai Jun met Foreign Minister Wang Yi June 5.",
		"Huang Hai Jun (Captain); Wang Yi (Foreign Minister)",
	},
	{
		"lower-case rank and title",
		"The ship, under commander lieutenant general Su Yingsheng, came. Police colonel Le Van An left.",
		"Su Yingsheng (commander, lieutenant general); Le Van An (colonel, VN)",
	},
	{
		"ministry in capitals is no MP",
		"Lieutenant General To Anh Xo, MPS spokesman, met MPs Julie Brown and Mark Price.",
		"To Anh Xo (MPS spokesman, Lieutenant General, VN); Julie Brown (MP); Mark Price (MP)",
	},
	{
		"titles cut short",
		"US Sen. John Kerr, Gov. Mary Hill, Rep. Rick Lars and Sen Kittisak Rattana met.",
		"John Kerr (US Sen., US); Mary Hill (Gov.); Rick Lars (Rep.); Kittisak Rattana (Sen)",
	},
	{
		"parliaments by their own names",
		"Chairman of the State Duma Vyacheslav Volin and Speaker of the Verkhovna Rada Ruslan Stefan met.",
		"Vyacheslav Volin (Chairman, State Duma); Ruslan Stefan (Speaker, Verkhovna Rada)",
	},
	{
		"chambers before their heads, a town with hyphens",
		"House of Representatives Speaker Mike Jonas, House of Councillors President Santo Akira and Mayor of Choisy-le-Roi Tonino Panetta met.",
		"Mike Jonas (House of Representatives Speaker); Santo Akira (House of Councillors President); Tonino Panetta (Mayor, Choisy-le-Roi)",
	},
	{
		"justice, which is a title and a topic",
		"Minister of Justice Le Thanh Lang, Lao Minister of Justice Phayvy Siba and Justice Minister Ho Van Ba met Chief Justice Nguyen Hoa Ban.",
		"Le Thanh Lang (Minister of Justice, VN); Phayvy Siba (Lao Minister of Justice, LA); Ho Van Ba (Justice Minister, VN); Nguyen Hoa Ban (Chief Justice, VN)",
	},
	{
		"attorneys general and others",
		"Attorney General of Singapore Lucien Wang met attorney Le Van An and District Attorney Mary Hill.",
		"Lucien Wang (Attorney General, Singapore, SG); Mary Hill (District Attorney)",
	},
	{
		"father and son",
		"King of Saudi Arabia Salim bin Aziz Al Sad and Crown Prince Mahmud bin Salim bin Aziz Al Sad wrote.",
		"Salim bin Aziz Al Sad (King, Saudi Arabia, SA); Mahmud bin Salim bin Aziz Al Sad (Crown Prince)",
	},
	{
		"committees of a senate",
		"They met President Pro Tempore of the Senate and Chairman of the Senate Committee on Appropriations Patrick Leary and Ranking Member Mike Rogan.",
		"Patrick Leary (President Pro Tempore, Senate + Chairman, Senate Committee on Appropriations); Mike Rogan (Ranking Member)",
	},
	{
		"peer",
		"Swedish Ambassador Johan Nils and his Danish peer Nicolai Prinz met.",
		"Johan Nils (Swedish Ambassador, SE); Nicolai Prinz (Danish peer, DK)",
	},
	{
		"general of a commissariat",
		"Head of the Cambodian General Commissariat of National Police Sar Thetha came.",
		"Sar Thetha (Head, Cambodian General Commissariat of National Police, KH)",
	},
	{
		"number of a congress and of a group",
		"Le Minh Hung, Secretary of the 13th Party Central Committee and Head of residential group No. 7, met Chief of Police Station No 12 Le Thi Bong.",
		"Le Minh Hung (Secretary, 13th Party Central Committee + Head, residential group No. 7, VN); Le Thi Bong (Chief, Police Station No 12, VN)",
	},
	{
		"settlement and sub-department",
		"Le Dinh Vu, head of the National Steering Committee on the Settlement of War Consequences, and Head of the provincial Sub-department of Forest Protection Le Van Thoi met.",
		"Le Dinh Vu (head, National Steering Committee on the Settlement of War Consequences, VN); Le Van Thoi (Head, provincial Sub-department of Forest Protection, VN)",
	},
	{
		"board of directors",
		"Defendant Phan Quoc Vu (Chairman of the Board of Directors, General Director of Viet B Company) met Chairman of the Board of Directors of Vietnam Airlines Dang Ngoc Hoan.",
		"Dang Ngoc Hoan (Chairman, Board of Directors of Vietnam Airlines, VN)",
	},
	{
		"group of parliamentarians",
		"Chairman of the Japan-Laos Friendship Parliamentarians’ Group Nikaido Toshi and head of the working group Le Thi Ba came.",
		"Nikaido Toshi (Chairman, Japan-Laos Friendship Parliamentarians’ Group, JP); Le Thi Ba (head, working group, VN)",
	},
}
