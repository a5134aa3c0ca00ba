package official
import ("testing";"os";"fmt";"dateline/extract/gazetteer";"dateline/extract/text")
func TestDebug(t *testing.T){
 b,err:=os.ReadFile("/tmp/in.txt"); if err!=nil {t.Skip()}
 f:=New(gazetteer.Default(),nil)
 tx:=text.New(text.Clean(string(b)))
 s:=newScan(tx,f.places); s.readOffices(); s.readNames()
 if os.Getenv("V")!="" { for _,o:=range s.offices{ fmt.Printf("office [%s] head=%s cut=%d priv=%v rank=%v many=%v\n",tx.Slice(o.first,o.end),tx.Surface(o.head),o.cut,o.private,o.rank,o.many)} 
 for _,n:=range s.names{fmt.Printf("name %s %v %s\n",tx.Slice(n.first,n.end),n.offices,n.rule)}}
 r:=f.Find(tx,Context{})
 off:=map[int]Mention{}
 for _,m:=range r.Officials{off[m.Start]=m}
 seen:=map[string]bool{}
 last:=0
 out:=""
 for _,p:=range r.Persons{ out+=tx.String[last:p.Start]; m,ok:=off[tx.Rune(p.Start)]; if ok { out+="[["+m.Surface+"|"+m.Person+"]]"; if !seen[m.Person]{seen[m.Person]=true; defer func(m Mention){c:="-"; if m.Country!=nil{c=*m.Country}; fmt.Printf("%s %s | %s | %s | %s %d\n",m.Person,m.Name,m.Title,m.Organization,c,len(m.Offices))}(m)} } else { out+="<"+tx.String[p.Start:p.End]+">"}; last=p.End}
 fmt.Println(out+tx.String[last:])
}
