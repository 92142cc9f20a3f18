import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useQuery } from '@tanstack/react-query'
import { problemText } from '#domain/problem.ts'
import { devProblemsQuery } from '../data/dev-changes.ts'
import { Banner } from '../ui/banner.tsx'

/** Dev server only: digests that would fail a build, shown to the person who is editing them. */
export function DevProblems() {
  const errors = useQuery(devProblemsQuery).data?.filter((problem) => problem.severity === 'error') ?? []
  if (errors.length === 0) return null
  return (
    <div className="fixed inset-x-0 top-0 z-(--z-tip) max-h-[40dvh] overflow-y-auto">
      {errors.map((problem) => (
        <Banner key={problemText(problem)} tone="danger" icon={<TriangleAlert aria-hidden size={16} />}>
          {problemText(problem)}
        </Banner>
      ))}
    </div>
  )
}
