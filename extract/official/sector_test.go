package official

import "testing"

func TestSector(t *testing.T) { check(t, sectors) }

// sectors are who holds an office and who does not.
var sectors = []row{
	{
		"chief executive",
		"Tran Van Tam, CEO of Sunrise Co., Ltd, said sales rose. Tam expects more.",
		"",
	},
	{
		"founder and coach",
		"Nguyen Thi Hoa, founder of Green Farm, and coach Park Ji-hoon were there. Park smiled.",
		"",
	},
	{
		"general director of a private group",
		"Le Van Son, general director of Hoa Phong Group, spoke. Son left.",
		"",
	},
	{
		"chairman of a private company",
		"Bui Van Duong, chairman of Thanh Cong Textile JSC, spoke.",
		"",
	},
	{
		"general director of a state firm",
		"General Director of Vietnam Airlines Bui Van Nam spoke. Nam left.",
		"Bui Van Nam (General Director, Vietnam Airlines, VN); Nam=1",
	},
	{
		"state group with acronym",
		"Chairman of the Vietnam Electricity Group (EVN) Dang Van Hieu spoke.",
		"Dang Van Hieu (Chairman, Vietnam Electricity Group (EVN), VN)",
	},
	{
		"farmer",
		"Nguyen Thi Lan, a farmer in Cu M'gar district, said prices are good. Lan hoped for more.",
		"",
	},
	{
		"head of an association",
		"Trinh Duc Minh, Chairman of the Buon Ho Coffee Association, spoke.",
		"Trinh Duc Minh (Chairman, Buon Ho Coffee Association, VN)",
	},
	{
		"football federation and its players",
		"President of the Vietnam Football Federation Tran Quoc Tuan met head coach Kim Sang-ho and captain Do Duy Hung. Kim spoke. Hung scored.",
		"Tran Quoc Tuan (President, Vietnam Football Federation, VN)",
	},
	{
		"singer and painter",
		"Singer Le Quyen Anh and painter Pham Luan Do performed.",
		"",
	},
	{
		"film director",
		"Film director Tran Anh Hung spoke. Director of the Cinema Department Vi Kien Thanh listened.",
		"Vi Kien Thanh (Director, Cinema Department, VN)",
	},
	{
		"economist and professor",
		"Economist Nguyen Tri Hieu agreed with Prof. Tran Van Tho. Hieu warned.",
		"",
	},
	{
		"rector of a state university",
		"Prof. Dr Tran Van Kiet, Rector of Hue University, spoke.",
		"Tran Van Kiet (Rector, Hue University, VN)",
	},
	{
		"team leader and delegation leader",
		"Rescue team leader Le Van Ba and deputy leader of the delegation Vo Thi Tu spoke.",
		"Vo Thi Tu (deputy leader, delegation, VN)",
	},
	{
		"defendants in court",
		"Judge Pham Luong Toan sentenced Nguyen Thi Lan Anh, former director of Song Xanh JSC, to 12 years. Lan Anh appealed.",
		"Pham Luong Toan (Judge, VN)",
	},
	{
		"fisherman and border guard",
		"Fisherman Bui Van Phai thanked Lieutenant Colonel Le Van Tuan, head of the Sa Huynh border guard station. Phai left. Tuan stayed.",
		"Le Van Tuan (head, Sa Huynh border guard station, Lieutenant Colonel, VN); Tuan=1",
	},
	{
		"clergy and Buddhist Sangha",
		"Most Venerable Thich Gia Quang, Vice President of the Executive Council of the Vietnam Buddhist Sangha, met Archbishop Joseph Nguyen Nang.",
		"Thich Gia Quang (Vice President, Executive Council of the Vietnam Buddhist Sangha, VN)",
	},
	{
		"student and minister",
		"Le Hoang Anh, a student of Hue University, met Minister Phung Xuan Nha. Anh thanked him.",
		"Phung Xuan Nha (Minister, VN)",
	},
	{
		"foreign bank of many states",
		"Country Director of the World Bank in Vietnam Carla Mendes and ADB Country Director for Vietnam Ravi Shankaran spoke.",
		"Carla Mendes (Country Director, World Bank in Vietnam); Ravi Shankaran (ADB Country Director for Vietnam)",
	},
	{
		"chamber of commerce",
		"The Vietnam Chamber of Commerce and Industry’s chairman Pham Tan Thanh and EuroCham Chairman Gabor Flint spoke.",
		"Pham Tan Thanh (chairman, Vietnam Chamber of Commerce and Industry, VN); Gabor Flint (EuroCham Chairman)",
	},
	{
		"member of a team, member of the Politburo",
		"Team member Le Van Ca and Politburo member Tran Van Loc spoke.",
		"Tran Van Loc (Politburo member, VN)",
	},
	{
		"members who hold a seat and members who do not",
		"Party member Le Van An and union member Tran Van Be met Politburo member Tran Van Ca and NA member Ho Thi Da.",
		"Tran Van Ca (Politburo member, VN); Ho Thi Da (NA member, VN)",
	},
	{
		"goodwill ambassador",
		"UNICEF Goodwill Ambassador Ly Van Em met Ambassador Ly Thi Lua.",
		"Ly Thi Lua (Ambassador, VN)",
	},
	{
		"football federations",
		"President of the Lao Football Federation Viphet Siha and his Myanmar counterpart Zaw Zaw wrote to coaches Mai Duc Chinh and Kim Sang-sin.",
		"Viphet Siha (President, Lao Football Federation, LA); Zaw Zaw (Myanmar counterpart, MM)",
	},
	{
		"co-chair of a chamber",
		"BritCham Co-Chair Mr. Nitin Kapur spoke.",
		"Nitin Kapur (BritCham Co-Chair)",
	},
	{
		"firms by a common noun",
		"Hendra Wijaya, chairman of shipbuilder Samudra Jaya, Maria Lopez, president of the lender Banco Sur, and Tran Van An, director of conglomerate Hoa Sen, spoke. An left.",
		"",
	},
	{
		"firms by a common noun alone",
		"Le Van Ba, chairman of the airline, and Vo Thi Tu, president of the company, spoke.",
		"",
	},
	{
		"a firm of the state by a common noun",
		"Bui Van Nam, chairman of the airline Vietnam Airlines, spoke.",
		"Bui Van Nam (chairman, airline Vietnam Airlines, VN)",
	},
	{
		"team leaders of the police and of a rescue",
		"Captain Do Thi Thu, team leader of the Traffic Police Division, thanked rescue team leader Le Van Ba.",
		"Do Thi Thu (team leader, Traffic Police Division, Captain, VN)",
	},
	{
		"a firm with a topic in its name",
		"Kim Sung-ho, general director of Sunsam Electronics Vietnam, met Director General of Vietnam Customs Le Van Ba.",
		"Le Van Ba (Director General, Vietnam Customs, VN)",
	},
	{
		"banks, private and public",
		"Tran Hung Hau, chairman of the Asia Commercial Bank, met Chairman Le Van An of Nam Viet Bank, Governor of Bank Negara Malaysia Farid Hamid, and Vu Thi Ha, director of the State Bank of Vietnam’s Hue branch.",
		"Farid Hamid (Governor, Bank Negara Malaysia, MY); Vu Thi Ha (director, State Bank of Vietnam’s Hue branch, VN)",
	},
	{
		"a department in a firm, and one of the State",
		"Hoang Thi Mai, head of the sales department of Hoa Viet Garment Co., met Do Thi Nhan, head of the inspection team of the State Bank of Vietnam.",
		"Do Thi Nhan (head, inspection team of the State Bank of Vietnam, VN)",
	},
	{
		"Party committee in a firm",
		"Le Van Ba, Secretary of the Party Committee of the Hoa Phong Group, spoke.",
		"Le Van Ba (Secretary, Party Committee of the Hoa Phong Group, VN)",
	},
	{
		"parks and who watches over them",
		"Bruno Jasper, general director of DEEP D Industrial Zones, met Head of the Hai Phong Industrial Zones Management Board Le Trung Ky.",
		"Le Trung Ky (Head, Hai Phong Industrial Zones Management Board, VN)",
	},
	{
		"captains of a boat, a team and a company of soldiers",
		"Captain Nguyen Van Luan of fishing boat QNa-90, technical director Adachi Yuji and Captain Le Van An of the Border Guard met.",
		"Le Van An (Captain, Border Guard, VN)",
	},
	{
		"businessman with a common noun, beside a minister",
		"Businessman Hendra Wijaya, head of steelmaker Baja Raya, met Minister of Trade Budi Santoso.",
		"Budi Santoso (Minister of Trade)",
	},
}
