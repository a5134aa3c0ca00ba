package locality

import (
	"strings"

	"dateline/extract/text"
)

// A class says what a word can be beside a name. A word can be several.
type class uint32

const (
	function     class = 1 << iota // opens a sentence, names nothing
	title                          // what a person is: President, Dr
	body                           // ends or begins an organisation's or event's name: University, Festival
	facility                       // what is built and named after a place, in small letters too: airport, market
	modifier                       // stands between a name and what it names: provincial, hydropower
	calendar                       // months, days, holidays
	direction                      // northern, East
	preposition                    // a place may follow
	locative                       // a place follows, hardly a person
	speech                         // a person precedes
	currency                       // makes a country's name money: dollar
	nation                         // an ethnic group: the Dao, the Ede
	brand                          // a firm that is better known than the town of its name
	surname                        // Vietnamese family names
	provinceWord                   // kinds of place, as triggers
	cityWord
	districtWord
	communeWord
	regionWord
	otherWord
	plural     // a trigger for several names
	nativeKind // Vietnamese words for kinds of places, without diacritics
)

// trigger is any word that says what kind of place a name is.
const trigger = provinceWord | cityWord | districtWord | communeWord | regionWord | otherWord

// generic is any word that is no part of a place's or person's name when it
// stands beside one with a capital.
const generic = function | title | body | facility | modifier | calendar | direction | preposition | speech | trigger

// vocabulary holds the folded words of each class. Each list is meant to be
// complete for English-language news from Vietnam and its neighbours.
var vocabulary = classes(map[class]string{
	function: `a an the this that these those it its he she they we his her their our in on at by from to for with of as and or but
		if when while where after before since until till during despite although though because besides between among amid against
		about above across along around under over into near both all some many most more several few each every other another such
		only also just even still then now there here how what who why which not no yes so yet however meanwhile moreover furthermore
		additionally currently previously recently earlier later today yesterday tomorrow tonight thanks according following including
		regarding concerning starting beginning addressing speaking attending visiting receiving hosting welcoming leaving located
		home once via through throughout within without toward towards upon per like unlike except plus one two three four five six
		seven eight nine ten eleven twelve dozens hundreds thousands first second third last next new old former current photo source
		illustrative file people residents locals visitors tourists passengers authorities officials experts companies firms
		businesses enterprises investors farmers students exports imports trade relations ties cooperation media police
		archaeologists scientists artisans villagers fishermen soldiers leaders delegates deputies voters
		former late hero martyr mother standing permanent acting`,
	title: `president vice prime minister ministers deputy ambassador ambassadors consul consuls general governor governors mayor
		chairman chairwoman chairperson chair secretary secretaries premier chancellor king queen prince princess emperor sultan
		speaker director directors head chief commander colonel lieutenant major captain admiral marshal brigadier sergeant officer sen
		lt gen col maj capt mr mrs ms miss dr prof professor doctor sir lady lord madam comrade pope cardinal bishop archbishop
		venerable senator congressman representative rep envoy spokesperson spokesman spokeswoman ceo rector principal judge justice
		prosecutor inspector attorney coach striker midfielder defender goalkeeper singer actor actress artist writer poet musician
		analyst economist researcher lawyer teacher pilot engineer architect counsellor attache charge member
		patriarch pm fm comr superintendent manager leader founder owner expert painter driver student pupil composer rapper chef
		model runner swimmer shooter weightlifter archer gymnast boxer cyclist referee journalist reporter photographer designer
		farmer fisherman worker trader businessman businesswoman entrepreneur nurse monk nun villager patient victim suspect
		defendant soldier heroine mc vocalist pianist violinist conductor filmmaker screenwriter novelist author scholar historian
		archaeologist scientist artisan dancer comedian wrestler golfer taekwondoin fencer rower sprinter`,
	body: `university universities college school academy institute hospital clinic bank corporation corp company group jsc co ltd inc
		plc llc airlines airline airways committee committees department departments ministry ministries association associations
		union unions federation confederation agency authority authorities administration service services police court procuracy
		procuratorate army navy force forces guard command commission council chamber centre center museum theatre theater
		library gallery stadium arena club fc team festival fair expo exhibition forum summit conference dialogue congress assembly
		games cup league championship tournament marathon open newspaper news newswire times post daily radio television tv press
		embassy consulate mission office bureau board fund foundation programme program project plan strategy agreement declaration
		charter convention protocol treaty pact partnership initiative alliance organisation organization society front party
		congress parliament senate government state cabinet day days week month year award awards prize medal order title law code
		resolution decree exchange securities insurance holdings holding industries electricity power oil gas petroleum textile
		airlines logistics shipping construction investment development trade tourism finance education health culture
		diocese church brigade division battalion regiment zone hub customs coastguard orchestra
		choir opera ballet network corridor capital tower mall plaza hotel resort heritage sanctuary citadel palace fortress
		cathedral temple pagoda shrine monument memorial mausoleum relic garden gardens zoo mart travel show contest race tour bazaar pavilion biennale run ride olympics paralympics
		cooperation meeting agenda victory campaign war battle trail`,
	facility: `airport airports port ports seaport station stations bridge tunnel expressway expressways highway road street avenue
		boulevard railway railways route line metro market park parks plant plants refinery mine mines dam reservoir lake river
		canal beach cave grotto waterfall peak mountain mount pass hill forest reserve depot terminal base prison factory
		complex cluster works stadium cemetery square village villages ward museum hospital pagoda temple church school university
		college festival theatre airfield shipyard wharf pier harbour harbor bay estuary plateau`,
	modifier: `provincial municipal city-level national international regional local people people's peoples party hydropower
		thermal thermoelectric nuclear wind solar coal-fired power industrial economic high-tech hi-tech export processing free
		central general public private joint stock commercial technical medical military naval air sea deep-water container
		agricultural forestry botanical medicine law science technology foreign bilateral strategic comprehensive friendship
		cultural tourism oil gas water floating night wholesale urban road north-south elevated high-speed
		autonomous special border coastal mountainous island rural remote neighbouring neighboring upland outlying inner
		administrative ancient old world royal imperial historical memorial archaeological ecological marine nature wildlife
		biosphere geopark landmark community metropolitan federal`,
	calendar: `january february march april may june july august september october november december jan feb mar apr jun jul aug
		sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun tet christmas
		lunar`,
	direction: `north south east west northern southern eastern western northeast northwest southeast southwest northeastern
		northwestern southeastern southwestern central north-central south-central upper lower greater mid inner outer
		downtown`,
	preposition: `in at from to near via toward towards around across between through of off outside inside within throughout along
		into beyond over for with and or visit visits visited visiting leave left leaving reach reached reaching enter entered
		like than`,
	locative: `in at near via outside inside within throughout across around toward towards through`,
	speech: `said says told added noted stressed affirmed emphasised emphasized highlighted expressed thanked praised urged
		recalled pledged attributed believed hoped hopes wished estimated underlined underscored stated lauded hailed suggested
		proposed requested asked called voiced vowed argued explained described shared commented admitted lit promised added`,
	currency: `dollar dollars dong yen baht peso pesos rupee rupees pound pounds franc francs cents cent ringgit rupiah yuan`,
	nation: `kinh tay thai muong khmer hoa nung mong hmong dao giarai ngai ede bana xodang cham sandiu hre mnong raglai xtieng
		tho giay cotu ma kho chu ro xinhmun hanhi churu lahu lu lolo chut mang pathen colao bruvankieu jrai bahnar stieng rac
		karen rohingya uygur uyghur kurd tamil sikh`,
	brand: `toyota honda suzuki mazda masan nokia lotte bayer merck lego amazon canon philips santander generali brent ford samsung emirates`,
	surname: `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh mai dao doan truong cao luong
		luu to ta ha la lo quach lam trieu chu vuong phung thai nong ma giang giap kieu dam thach kim tong hua khuc mac
		nghiem quan diep tang than ton tu ung van vi vien chau cu danh dieu tieu thieu bach cam lu nhu sung tan thao trieu vang
		xuan ksor siu rmah rcom y`,
	provinceWord: `province provinces prefecture prefectures state states oblast krai governorate canton emirate county counties
		voivodeship`,
	cityWord:     `city cities capital metropolis municipality megacity`,
	districtWord: `district districts prefecture prefectures town towns township townships county counties borough`,
	communeWord:  `commune communes ward wards village villages hamlet hamlets townlet town towns township townships`,
	regionWord:   `region regions area areas territory delta highlands plateau`,
	otherWord:    `island islands archipelago archipelagos islet islets gate gates sea gulf strait isle atoll cape`,
	plural: `provinces prefectures states cities districts towns townships communes wards villages hamlets islands counties
		regions islets archipelagos gates`,
})

func classes(lists map[class]string) map[string]class {
	m := make(map[string]class, 1200)
	for c, words := range lists {
		for _, w := range strings.Fields(words) {
			m[w] |= c
		}
	}
	for w := range vietnameseTriggers {
		m[text.Fold(w)] |= nativeKind
	}
	return m
}
